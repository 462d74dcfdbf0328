import { hrefs } from '@/lib/addresses/hrefs';
import type { Content } from '@/lib/content/schema';
import { type CheckedCase, decidingRules, sampleOf } from '@/lib/evidence/check-cases';
import { counted } from '@/lib/wording/figures';
import { nameInSentence, winnerNames } from '@/lib/wording/verdict';
import { verdictName } from '@/lib/wording/verdict-name';

const RULES_PER_MISS = 3;

/** The cases for which the advice was neither best nor as good, with our guess at the cause. */
export function MissedCases({
  content,
  checked,
}: {
  content: Content;
  checked: readonly CheckedCase[];
}) {
  const missed = checked.filter(({ hit }) => hit === 'miss');
  const blind = missed.filter(({ case: caseEntry }) => sampleOf(caseEntry) === 'blind');
  const known = missed.filter((miss) => !blind.includes(miss));
  return (
    <>
      <p className="mb-6 max-w-prose">
        {counted(missed.length, 'case')} of {checked.length}. For the {known.length} that were known
        while the rules were written, guidance included, this is our guess at the reason, and the
        rules that did most for the approach recommended over the one that was best, in points of
        the score.
      </p>
      <ul className="grid gap-8">
        {known.map((miss) => (
          <li key={miss.case.id} className="max-w-prose">
            <h3 className="text-xl">
              <a href={hrefs.case(miss.case.id)}>{miss.case.title}</a>
            </h3>
            <p className="mt-1">
              {miss.case.kind === 'guidance' ? 'Prescribed is' : 'Best was'}{' '}
              {nameInSentence(content.approaches, miss.case.outcome.best)}; the advisor recommends{' '}
              {winnerNames(content.approaches, miss.winners)} (
              {verdictName(miss.recommendation.verdict)}). {miss.case.miss}
            </p>
            <p className="mt-1 text-muted text-sm">
              What carried it there:{' '}
              {decidingRules(miss, RULES_PER_MISS).map(({ rule, points }, n) => (
                <span key={rule}>
                  {n > 0 && '; '}
                  <a href={hrefs.rule(rule)}>{rule.replaceAll('-', ' ')}</a> ({points.toFixed(1)}{' '}
                  points)
                </span>
              ))}
            </p>
          </li>
        ))}
      </ul>
      {blind.length > 0 && <BlindMisses content={content} missed={blind} />}
    </>
  );
}

function BlindMisses({ content, missed }: { content: Content; missed: readonly CheckedCase[] }) {
  return (
    <>
      <h3 className="mt-10 text-xl">Missed in the blind check</h3>
      <p className="mt-1 max-w-prose">
        We give no reasons here and have changed no rule for these: a check that has been learned
        from is blind no longer.
      </p>
      <ul className="mt-3 grid max-w-prose list-disc gap-1 pl-5">
        {missed.map(({ case: caseEntry, winners, recommendation }) => (
          <li key={caseEntry.id}>
            <a href={hrefs.case(caseEntry.id)}>{caseEntry.title}</a>: best was{' '}
            {nameInSentence(content.approaches, caseEntry.outcome.best)}, recommended{' '}
            {winnerNames(content.approaches, winners)} ({verdictName(recommendation.verdict)})
          </li>
        ))}
      </ul>
    </>
  );
}
