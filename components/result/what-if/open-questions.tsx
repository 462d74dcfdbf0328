import { hrefs } from '@/lib/addresses/hrefs';
import { wholePercent } from '@/lib/wording/figures';
import type { Result } from '@/lib/wording/findings';
import { openFinding } from '@/lib/wording/open-findings';
import { Link } from '../../site/link';

/** The unanswered questions, most influential first, and whether each can change the winner. */
export function OpenQuestions(props: Result & { query: string }) {
  const { content, recommendation, query } = props;
  const { open, completions, decided } = recommendation.analysis;
  return (
    <>
      <p className="max-w-prose">{openFinding(props)}</p>
      {open.length > 0 && (
        <>
          <ul className="mt-3 grid gap-2">
            {open.map(({ question: id, canChange, seen, effect }) => {
              const question = content.questions.find((candidate) => candidate.id === id);
              if (!question) return null;
              return (
                <li key={id}>
                  <Link href={hrefs.question(question.section, id, query)}>{question.text}</Link>
                  <span className="block text-muted text-sm">
                    {!canChange && 'Cannot change what comes first.'}
                    {canChange &&
                      effect > 0 &&
                      `Without its answer, the best guess would be wrong in ${wholePercent(effect)} of the ways to answer the others.`}
                    {canChange &&
                      effect === 0 &&
                      (seen
                        ? 'Can only make or break a tie, or decide while others stay open.'
                        : 'Made no difference in the ways tried, which is no proof.')}
                    {recommendation.answers[id] && ' You said you don’t know yet.'}
                  </span>
                </li>
              );
            })}
          </ul>
          <p className="mt-3 max-w-prose text-muted text-sm">
            {!decided &&
              (completions.complete
                ? `All ${completions.ways.toLocaleString('en-GB')} ways to answer these questions were tried. `
                : `${completions.ways.toLocaleString('en-GB')} ways to answer these questions were drawn at random, always the same ones: one standard error is at most 1.1 percentage points for the share in which the first stays, and 3.1 for a single question. `)}
            “Cannot” is proved, for all ways to answer or to leave them.
          </p>
        </>
      )}
    </>
  );
}
