import { hrefs } from '@/lib/addresses/hrefs';
import type { Result } from '@/lib/wording/findings';
import { winnerNames } from '@/lib/wording/verdict';
import { Link } from '../../site/link';
import { Table } from '../../ui/table';

/** The scores without each document: its claims, and what rests on them alone, are left out. */
export function LeaveOneDocumentOut(props: Result) {
  const { content, recommendation } = props;
  const outcomes = recommendation.analysis.documents;
  return (
    <>
      <p className="max-w-prose">
        Each document is left out in turn: its claims, and the rules and starting values that rest
        on it alone. A starting value that goes is replaced by the mean of those that stay on the
        same criterion, and the criterion counts for one document less.{' '}
        <Link href={hrefs.sources}>The documents</Link>
      </p>
      <Table
        caption="Scores without each document"
        head={['Left out', ...content.approaches.map(({ name }) => name), 'First']}
        rows={[
          {
            key: 'none',
            name: 'None',
            cells: [
              ...content.approaches.map(({ id }) => pointsOf(currentScores(props), id)),
              winnerNames(content.approaches, recommendation.winners),
            ],
          },
          ...outcomes.map(({ document, scores, winners }) => ({
            key: document,
            name: document,
            cells: [
              ...content.approaches.map(({ id }) => pointsOf(scores, id)),
              winnerNames(content.approaches, winners),
            ],
          })),
        ]}
      />
    </>
  );
}

function currentScores({ recommendation }: Result): Record<string, number> {
  return Object.fromEntries(recommendation.ranking.map(({ approach, score }) => [approach, score]));
}

function pointsOf(scores: Readonly<Record<string, number>>, approach: string): string {
  return (scores[approach] ?? 0).toFixed(1);
}
