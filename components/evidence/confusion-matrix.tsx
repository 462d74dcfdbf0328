import type { Content } from '@/lib/content/schema';
import type { Evidence } from '@/lib/evidence/gather-evidence';
import { nameInSentence, winnerNames } from '@/lib/wording/verdict';
import { CountSquare } from '../charts/count-square';
import { Table } from '../ui/table';
import { countText, intervalText, shareText } from './share-text';

/** Confusion matrix of the published sample: reported best (rows) against recommended. */
export function ConfusionMatrix({ content, evidence }: { content: Content; evidence: Evidence }) {
  const { confusion, recall } = evidence.published.agreement;
  const { approaches } = content;
  const most = Math.max(...Object.values(confusion).flatMap((row) => Object.values(row)));
  const notBest = evidence.published.checked.filter(({ hit }) => hit !== 'best');
  const asGood = notBest.filter(({ hit }) => hit === 'acceptable').length;
  return (
    <div className="grid gap-4">
      <p className="max-w-prose">
        Each row holds the cases with one outcome, and shows what the advisor recommended for them.
        Filled squares: the advice named the best. Outlined squares: it did not; {asGood} of these{' '}
        {notBest.length} were still as good by their source.
      </p>
      <Table
        caption={`The ${evidence.published.agreement.cases} published outcomes by the final rules: reported best (rows) and recommended (columns)`}
        head={['Reported best', ...approaches.map(({ name }) => name)]}
        rows={approaches.map(({ id, name }) => ({
          key: id,
          name: (
            <>
              {name}
              {recall[id] && (
                <span className="block text-muted">
                  named in {shareText(recall[id])}, {countText(recall[id])} (
                  {intervalText(recall[id])})
                </span>
              )}
            </>
          ),
          cells: approaches.map(({ id: recommended }) => {
            const count = confusion[id]?.[recommended] ?? 0;
            return (
              <span key={recommended} className="whitespace-nowrap">
                <CountSquare count={count} most={most} isOnDiagonal={id === recommended} /> {count}
              </span>
            );
          }),
        }))}
      />
      <p className="max-w-prose">{mostCommonConfusion(content, notBest)}</p>
    </div>
  );
}

/** A sentence on how often the best approach was not named, and the most common mix-up. */
function mostCommonConfusion({ approaches }: Content, notBest: Evidence['checked']): string {
  const name = (id: string) => nameInSentence(approaches, id);
  const counts = new Map<string, number>();
  for (const { case: caseEntry, winners } of notBest) {
    const description = `${winnerNames(approaches, winners)} although ${name(caseEntry.outcome.best)} came out best`;
    counts.set(description, (counts.get(description) ?? 0) + 1);
  }
  const [first] = [...counts].sort(([, a], [, b]) => b - a);
  if (!first) return 'It named the best in all of these cases.';
  return `In ${notBest.length} cases it did not name the best. Most often, in ${first[1]} of them, it said ${first[0]}.`;
}
