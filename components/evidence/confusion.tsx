import type { Content } from '@/lib/content/schema';
import type { Evidence } from '@/lib/evidence/gather';
import { CountSquare } from '../charts/count-square';
import { nameInSentence } from '../recommendation/verdict';
import { Table } from '../ui/table';
import { countOf, intervalOf, shareOf } from './shares';

/** What was recommended for the cases of each outcome. */
export function Confusion({ content, evidence }: { content: Content; evidence: Evidence }) {
  const { confusion, recall } = evidence.published.agreement;
  const { approaches } = content;
  const most = Math.max(...Object.values(confusion).flatMap((row) => Object.values(row)));
  return (
    <div className="grid gap-4">
      <p className="max-w-prose">
        Each row is an outcome and shows what the advisor recommended for those cases. Full squares
        are agreement, empty ones are not, though some of these are as good by their source.
      </p>
      <Table
        caption="Published outcomes: reported best and recommended"
        head={[
          'Reported best',
          ...approaches.map(({ name }) => `Recommended: ${name.toLowerCase()}`),
          'Found again',
        ]}
        rows={approaches.map(({ id, name }) => ({
          key: id,
          name,
          cells: [
            ...approaches.map(({ id: given }) => {
              const count = confusion[id]?.[given] ?? 0;
              return (
                <span key={given}>
                  <CountSquare count={count} most={most} isOn={id === given} /> {count}
                </span>
              );
            }),
            recall[id] && (
              <span key="recall">
                <strong>{shareOf(recall[id])}</strong> ({countOf(recall[id])})
                <br />
                <span className="text-muted">{intervalOf(recall[id])}</span>
              </span>
            ),
          ],
        }))}
      />
      <p className="max-w-prose">{commonest(content, evidence)}</p>
    </div>
  );
}

function commonest({ approaches }: Content, { published }: Evidence): string {
  const mistakes = published.checked.filter(({ hit }) => hit !== 'best');
  const kinds = new Map<string, number>();
  for (const { case: one, given } of mistakes) {
    const kind = `${nameInSentence(approaches, given)} where ${nameInSentence(approaches, one.outcome.best)} came out best`;
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  const [first] = [...kinds].sort(([, a], [, b]) => b - a);
  if (!first) return 'It made no mistake on these cases.';
  return `Its commonest departure from what was best: ${first[0]}, ${first[1]} of ${mistakes.length} times.`;
}
