import { hrefs } from '@/lib/addresses/hrefs';
import type { Content } from '@/lib/content/schema';
import type { SimilarCase } from '@/lib/evidence/similar-cases';
import { answerPhrases } from '@/lib/wording/answer-names';
import { wholePercent } from '@/lib/wording/figures';
import type { Result } from '@/lib/wording/findings';
import { similarFinding } from '@/lib/wording/similar-finding';
import { winnerNames } from '@/lib/wording/verdict';
import { CaseSource, outcomePhrase } from '../../evidence/case-facts';
import { Link } from '../../site/link';

const MAX_NAMED = 4;

/** The most similar published cases, with their outcomes and how their answers differ. */
export function SimilarCases({ similar, ...result }: Result & { similar: readonly SimilarCase[] }) {
  const { content } = result;
  const { nearest } = content.calibration.found;
  return (
    <>
      <p className="max-w-prose">{similarFinding(result, similar)}</p>
      <ul className="mt-6 grid gap-8">
        {similar.map((similarCase) => (
          <li key={similarCase.case.id} className="max-w-prose">
            <h3 className="text-xl">
              <Link href={hrefs.case(similarCase.case.id)}>{similarCase.case.title}</Link>
            </h3>
            <p className="mt-1">{similarCase.case.situation}</p>
            <p className="mt-2">
              <strong>{agreementPhrase(result, similarCase)}.</strong>{' '}
              {outcomePhrase(content, similarCase.case)}. {similarCase.case.outcome.reported}
            </p>
            <CaseComparison content={content} similar={similarCase} />
            <CaseSource caseEntry={similarCase.case} />
          </li>
        ))}
      </ul>
      <p className="mt-6 max-w-prose text-muted text-sm">
        How alike: each question you answered counts by how far its answer can move the scores here
        ({groupLabels(content)} count at least as much as the average). A case with your answer gets
        all of that, one whose answer would move the scores less gets a part, and what a source does
        not say gets nothing. These are examples and no proof: to do what was best in the most
        similar case is right in {nearest.hits} of {nearest.cases} published cases.{' '}
        <Link href={hrefs.evidence}>How often this advisor is right</Link>
      </p>
    </>
  );
}

/** Whether the outcome of a case supports the winner or, where several are level, which of them. */
export function agreementPhrase(
  { content, recommendation: { recommended, winners } }: Result,
  { agrees, case: { outcome } }: SimilarCase,
): string {
  if (recommended === null) {
    const supported = winners.filter((id) => outcome.acceptable.includes(id));
    return supported.length === 0
      ? 'Points to none of them'
      : `Points to ${winnerNames(content.approaches, supported)}`;
  }
  if (!agrees) return 'Points the other way';
  return outcome.best === recommended ? 'Points the same way' : 'Points partly the same way';
}

/** The questions answered alike, differently and not at all in a case, most influential first. */
function CaseComparison({ content, similar }: { content: Content; similar: SimilarCase }) {
  const { shared, different, untold } = similar;
  const questionLabel = (id: string) =>
    content.questions.find((question) => question.id === id)?.label.toLowerCase() ?? id;
  const answerThere = (id: string) => {
    const answer = similar.case.answers[id];
    return answer === undefined ? [] : answerPhrases(content.questions, { [id]: answer });
  };
  const moreSuffix = (ids: readonly string[]) => (ids.length > MAX_NAMED ? ' and more' : '');
  return (
    <ul className="mt-2 border-line border-l-2 pl-4 text-sm">
      <li>{wholePercent(similar.similarity)} alike</li>
      {shared.length > 0 && (
        <li>
          The same: {shared.slice(0, MAX_NAMED).map(questionLabel).join(', ')}
          {moreSuffix(shared)}
        </li>
      )}
      {different.length > 0 && (
        <li>
          Different there: {different.slice(0, MAX_NAMED).flatMap(answerThere).join('; ')}
          {moreSuffix(different)}
        </li>
      )}
      {untold.length > 0 && (
        <li>
          Not told there: {untold.slice(0, MAX_NAMED).map(questionLabel).join(', ')}
          {moreSuffix(untold)}
        </li>
      )}
    </ul>
  );
}

function groupLabels({ questions, evidence }: Content): string {
  const labels = questions.filter(({ id }) => evidence.groupedBy.includes(id));
  return labels.map(({ label }) => label.toLowerCase()).join(' and ');
}
