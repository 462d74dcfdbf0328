import { hrefs } from '@/lib/addresses/hrefs';
import type { Content } from '@/lib/content/schema';
import { type CheckedCase, decidingRules } from '@/lib/evidence/check-cases';
import { counted, wholePercent } from '@/lib/wording/figures';
import { nameInSentence, winnerNames } from '@/lib/wording/verdict';
import { verdictName } from '@/lib/wording/verdict-name';

const RULES_PER_MISS = 3;

/** The cases for which the advice was neither best nor as good, the surest first. */
export function MissedCases({
  content,
  checked,
}: {
  content: Content;
  checked: readonly CheckedCase[];
}) {
  const missed = checked
    .filter(({ hit }) => hit === 'miss')
    .toSorted((a, b) => probabilityOf(b) - probabilityOf(a));
  return (
    <>
      <p className="mb-6 max-w-prose">
        {counted(missed.length, 'case')} of {checked.length}, guidance included, by the final rules;
        those first in which the scores were surest, before any warning lowered the verdict. With
        each stand the rules that did most for the approach recommended over the one that was best,
        in points of the score. Where all others were ruled out, the{' '}
        <a href={hrefs.method}>rules that do so</a> decided, whatever the points.
      </p>
      <ul className="grid gap-5">
        {missed.map((miss) => (
          <li key={miss.case.id} className="max-w-prose">
            <a href={hrefs.case(miss.case.id)}>{miss.case.title}</a>:{' '}
            {miss.case.kind === 'guidance' ? 'prescribed is' : 'best was'}{' '}
            {nameInSentence(content.approaches, miss.case.outcome.best)}, recommended{' '}
            {winnerNames(content.approaches, miss.winners)} ({surenessOf(miss)}).{' '}
            <span className="text-muted text-sm">
              {decidingRules(miss, RULES_PER_MISS).map(({ rule, points }, n) => (
                <span key={rule}>
                  {n > 0 && '; '}
                  <a href={hrefs.rule(rule)}>{rule.replaceAll('-', ' ')}</a> ({points.toFixed(1)})
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

const isOneLeft = ({ recommendation }: CheckedCase) => recommendation.sureness.basis === 'one-left';

/** The probability of what was recommended; 0 where rules decided, by ruling out all others. */
function probabilityOf(miss: CheckedCase): number {
  if (isOneLeft(miss)) return 0;
  return miss.recommendation.sureness.probabilities[miss.winners[0] ?? ''] ?? 0;
}

function surenessOf(miss: CheckedCase): string {
  const verdict = verdictName(miss.recommendation.verdict);
  return isOneLeft(miss)
    ? `${verdict}, all others ruled out`
    : `${verdict}, probability ${wholePercent(probabilityOf(miss))}`;
}
