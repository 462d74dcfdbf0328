import { hrefs } from '@/lib/addresses/hrefs';
import type { Content } from '@/lib/content/schema';
import type { Release } from '@/lib/releases/release-schema';
import { rulesetName } from '@/lib/releases/ruleset-name';
import { ResultsLink } from '../../history/results-link';
import { buttonClasses } from '../../ui/button';
import { CopyLink } from '../../ui/copy-link';
import { PrintButton } from '../../ui/print-button';

/** The address of a result to copy, and links to print it, get it as JSON or start again. */
export function ShareResult(props: {
  content: Content;
  version: string;
  release: Release | null;
  /** Whether the ruleset of the result is older than the current one. */
  isPast: boolean;
  origin: string;
  query: string;
}) {
  const { content, version, release, isPast, origin, query } = props;
  const start = content.sections[0]?.id ?? '';
  return (
    <>
      <p className="mb-4 max-w-prose">
        The address holds your answers, and our server keeps nothing. Whoever opens it sees this
        result, and anyone with the link sees these answers. It was made by {rulesetName(release)},
        which the link names as {version}. {durabilityNote(release, isPast)}
      </p>
      <CopyLink address={`${origin}${hrefs.recommendation(query)}`} />
      <p className="mt-4 flex flex-wrap gap-3 print:hidden">
        <PrintButton />
        <a href={hrefs.api(query)} className={buttonClasses('secondary')}>
          As JSON
        </a>
        <a href={hrefs.section(start)} className={buttonClasses('secondary')}>
          Start again
        </a>
      </p>
      <ResultsLink />
    </>
  );
}

function durabilityNote(release: Release | null, isPast: boolean): string {
  if (!release) return 'Should they change, nobody can open the same result again.';
  return isPast
    ? 'The rules have changed since, and the link still opens this result as it was given.'
    : 'Should the rules change, the link still opens this result, with today’s beside it.';
}
