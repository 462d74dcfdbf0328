import { hrefs } from '@/lib/addresses/hrefs';
import type { Content } from '@/lib/content/schema';
import type { Similar } from '@/lib/evidence/similar';
import { answerPhrases } from '@/lib/wording/answer-names';
import { inPercent } from '@/lib/wording/figures';
import type { Given } from '@/lib/wording/findings';
import { similarFinding } from '@/lib/wording/similar-finding';
import { CaseSource, outcomePhrase } from '../../evidence/case-facts';
import { Link } from '../../site/link';

const MOST_NAMED = 4;

/** The published cases most like the situation, what came out there, and what differs. */
export function SimilarCases({ similar, ...given }: Given & { similar: readonly Similar[] }) {
  const { content, recommendation } = given;
  const { nearest } = content.evidence.reached;
  return (
    <>
      <p className="max-w-prose">{similarFinding(given, similar)}</p>
      <ul className="mt-6 grid gap-8">
        {similar.map((one) => (
          <li key={one.case.id} className="max-w-prose">
            <h3 className="text-xl">
              <Link href={hrefs.case(one.case.id)}>{one.case.title}</Link>
            </h3>
            <p className="mt-1">{one.case.situation}</p>
            <p className="mt-2">
              <strong>{direction(one, recommendation.recommended)}.</strong>{' '}
              {outcomePhrase(content, one.case)}. {one.case.outcome.reported}
            </p>
            <Sides content={content} similar={one} />
            <CaseSource one={one.case} />
          </li>
        ))}
      </ul>
      <p className="mt-6 max-w-prose text-muted text-sm">
        How alike: each question you answered counts by how far its answer can move the scores here
        ({grouping(content)} count at least as much as the average). A case with your answer gets
        all of that, one whose answer would move the scores less gets a part, and what a source does
        not say gets nothing. These are examples and no proof: to do what was best in the most
        similar case is right in {nearest.hits} of {nearest.cases} published cases.{' '}
        <Link href={hrefs.evidence}>How often this advisor is right</Link>
      </p>
    </>
  );
}

/** Whether what came out in a case speaks for what is recommended. */
export function direction({ agrees, case: { outcome } }: Similar, recommended: string): string {
  if (!agrees) return 'Points the other way';
  return outcome.best === recommended ? 'Points the same way' : 'Points partly the same way';
}

/** What matters most of the answers that are the same, and of those that are not. */
function Sides({ content, similar }: { content: Content; similar: Similar }) {
  const { shared, different, untold } = similar;
  const name = (id: string) =>
    content.questions.find((question) => question.id === id)?.label.toLowerCase() ?? id;
  const theirs = (id: string) => {
    const answer = similar.case.answers[id];
    return answer === undefined ? [] : answerPhrases(content.questions, { [id]: answer });
  };
  const rest = (all: readonly string[]) => (all.length > MOST_NAMED ? ' and more' : '');
  return (
    <ul className="mt-2 border-line border-l-2 pl-4 text-sm">
      <li>{inPercent(similar.similarity)} alike</li>
      {shared.length > 0 && (
        <li>
          The same: {shared.slice(0, MOST_NAMED).map(name).join(', ')}
          {rest(shared)}
        </li>
      )}
      {different.length > 0 && (
        <li>
          Different there: {different.slice(0, MOST_NAMED).flatMap(theirs).join('; ')}
          {rest(different)}
        </li>
      )}
      {untold.length > 0 && (
        <li>
          Not told there: {untold.slice(0, MOST_NAMED).map(name).join(', ')}
          {rest(untold)}
        </li>
      )}
    </ul>
  );
}

function grouping({ questions, evidence }: Content): string {
  const labels = questions.filter(({ id }) => evidence.groupedBy.includes(id));
  return labels.map(({ label }) => label.toLowerCase()).join(' and ');
}
