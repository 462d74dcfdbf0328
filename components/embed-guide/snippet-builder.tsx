import type { Host } from '@/lib/content/schema';
import { type Ancestors, isAllowedAncestor } from '@/lib/embed/ancestors';
import {
  framePermissionOf,
  framePermissionOfOrigins,
  isLoopback,
} from '@/lib/embed/frame-permission';
import type { GuideChoices } from '@/lib/embed/guide-choices';
import type { EmbedOptions } from '@/lib/embed/snippets';
import { Configurator, LABELS } from './configurator';
import { FramingPermission } from './framing-permission';
import { Preview } from './preview';
import { SnippetList } from './snippet-list';

/** At most this many problems with the answers are shown. */
const MAX_PROBLEMS = 5;

/** The form for the choices, the framing permission for the wiki, a preview and the snippets. */
export function SnippetBuilder(props: {
  choices: GuideChoices;
  hosts: readonly Host[];
  embedding: EmbedOptions;
  ancestors: Ancestors;
  /** Problems with the answers in the pasted link, one sentence each. */
  problems: readonly string[];
}) {
  const { choices, hosts, embedding, ancestors, problems } = props;
  const { answers, wiki } = choices;
  const product = wiki.origin && productAt(wiki.origin, hosts);
  const ownOrigin = embedding.origin;
  const answerProblems = answers.problem ? [answers.problem] : problems.slice(0, MAX_PROBLEMS);
  return (
    <>
      <p className="mb-6 max-w-prose print:hidden">
        Choose how it should look and where it should start. All of it is optional.
      </p>
      <div className="print:hidden">
        <Configurator choices={choices} answerProblems={answerProblems} />
      </div>
      {wiki.origin && (
        <section
          aria-label="Your wiki"
          aria-live="polite"
          className="mt-6 rounded-md bg-panel px-5 py-4"
        >
          {product && <p>This is {product.name}. Its entry is among the steps below.</p>}
          <FramingPermission
            permission={
              product
                ? framePermissionOf(product, { ancestors, ownOrigin, wiki: wiki.origin })
                : framePermissionOfOrigins([wiki.origin], { ancestors, ownOrigin })
            }
            ancestors={ancestors}
            ownOrigin={ownOrigin}
            snippet="wiki-setting"
          />
        </section>
      )}
      <Preview
        embedding={embedding}
        summary={summary(embedding, {
          answers: answerProblems,
          wiki: wiki.problem ? [wiki.problem] : [],
        })}
      />
      <SnippetList embedding={embedding} />
      <p className="mt-4 max-w-prose text-muted text-sm">
        The snippets name this advisor as {ownOrigin}.{' '}
        {isLoopback(ownOrigin)
          ? 'That address works on this computer only: set SITE_URL to one that your readers can reach.'
          : 'If your readers reach it by another address, an administrator can set that as SITE_URL.'}
      </p>
    </>
  );
}

/** The host whose origins include this one, if any. */
function productAt(origin: string, hosts: readonly Host[]): Host | undefined {
  return hosts.find(({ origins }) => isAllowedAncestor(origins, origin));
}

/** Status text of the preview: the choices, then what is wrong with the text fields. */
function summary(
  { query, theme, width }: EmbedOptions,
  problems: Record<keyof typeof LABELS, readonly string[]>,
): string {
  const count = new URLSearchParams(query).size;
  const parts = [
    theme === 'auto' ? 'automatic theme' : `${theme} theme`,
    width === undefined ? 'full width' : `at most ${width} pixels wide`,
    count === 0 ? 'no answers yet' : `starting from ${count} ${count === 1 ? 'answer' : 'answers'}`,
  ];
  const faultyFields = (['answers', 'wiki'] as const).filter((field) => problems[field].length > 0);
  return [
    `Preview: ${parts.join(', ')}.`,
    ...faultyFields.map(
      (field) => `“${LABELS[field]}” could not be read as it is: ${problems[field].join(' ')}`,
    ),
  ].join(' ');
}
