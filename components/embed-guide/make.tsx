import type { Host } from '@/lib/content/schema';
import { admissionOf, admissionOfOrigins, isLoopback } from '@/lib/embed/admission';
import { type Ancestors, letsIn } from '@/lib/embed/ancestors';
import type { Choices } from '@/lib/embed/choices';
import type { Embedding } from '@/lib/embed/snippets';
import { Configurator, LABELS } from './configurator';
import { LetIn } from './let-in';
import { Preview } from './preview';
import { SnippetList } from './snippet-list';

/** As many problems of one entry as anybody reads. */
const MOST_PROBLEMS = 5;

/** The choices, what the present setting means for them, a preview and the snippets. */
export function Make(props: {
  choices: Choices;
  hosts: readonly Host[];
  embedding: Embedding;
  ancestors: Ancestors;
  /** What was wrong with the answers that were found, in sentences. */
  problems: readonly string[];
}) {
  const { choices, hosts, embedding, ancestors, problems } = props;
  const { answers, wiki } = choices;
  const product = wiki.origin && productAt(wiki.origin, hosts);
  const own = embedding.origin;
  const found = answers.problem ? [answers.problem] : problems.slice(0, MOST_PROBLEMS);
  return (
    <>
      <p className="mb-6 max-w-prose print:hidden">
        Choose how it should look and where it should start. All of it is optional.
      </p>
      <div className="print:hidden">
        <Configurator choices={choices} answerProblems={found} />
      </div>
      {wiki.origin && (
        <section
          aria-label="Your wiki"
          aria-live="polite"
          className="mt-6 rounded-md bg-panel px-5 py-4"
        >
          {product && <p>This is {product.name}. Its entry is among the steps below.</p>}
          <LetIn
            admission={
              product
                ? admissionOf(product, { ancestors, own, wiki: wiki.origin })
                : admissionOfOrigins([wiki.origin], { ancestors, own })
            }
            ancestors={ancestors}
            own={own}
            snippet="wiki-setting"
          />
        </section>
      )}
      <Preview
        embedding={embedding}
        says={summary(embedding, { answers: found, wiki: wiki.problem ? [wiki.problem] : [] })}
      />
      <SnippetList embedding={embedding} />
      <p className="mt-4 max-w-prose text-muted text-sm">
        The snippets name this advisor as {own}.{' '}
        {isLoopback(own)
          ? 'That address works on this computer only: set SITE_URL to one that your readers can reach.'
          : 'If your readers reach it by another address, an administrator can set that as SITE_URL.'}
      </p>
    </>
  );
}

/** The hosted product that pages of an origin belong to, if any. */
function productAt(origin: string, hosts: readonly Host[]): Host | undefined {
  return hosts.find(({ origins }) => letsIn(origins, origin));
}

function summary(
  { query, theme, width }: Embedding,
  problems: Record<keyof typeof LABELS, readonly string[]>,
): string {
  const count = new URLSearchParams(query).size;
  const parts = [
    theme === 'auto' ? 'automatic theme' : `${theme} theme`,
    width === undefined ? 'full width' : `at most ${width} pixels wide`,
    count === 0 ? 'no answers yet' : `starting from ${count} ${count === 1 ? 'answer' : 'answers'}`,
  ];
  const wrong = (['answers', 'wiki'] as const).filter((entry) => problems[entry].length > 0);
  return [
    `Preview: ${parts.join(', ')}.`,
    ...wrong.map(
      (entry) => `“${LABELS[entry]}” could not be read as it is: ${problems[entry].join(' ')}`,
    ),
  ].join(' ');
}
