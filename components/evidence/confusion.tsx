import type { Content } from '@/lib/content/schema';
import type { Evidence } from '@/lib/evidence/gather';
import { nameInSentence } from '@/lib/wording/verdict';
import { CountSquare } from '../charts/count-square';
import { Table } from '../ui/table';
import { countOf, intervalOf, shareOf } from './shares';

/** What was recommended for the cases of each outcome. */
export function Confusion({ content, evidence }: { content: Content; evidence: Evidence }) {
  const { confusion, recall } = evidence.published.agreement;
  const { approaches } = content;
  const most = Math.max(...Object.values(confusion).flatMap((row) => Object.values(row)));
  const off = evidence.published.checked.filter(({ hit }) => hit !== 'best');
  const asGood = off.filter(({ hit }) => hit === 'acceptable').length;
  return (
    <div className="grid gap-4">
      <p className="max-w-prose">
        Each row holds the cases with one outcome, and shows what the advisor recommended for them.
        Filled squares: the advice named the best. Outlined squares: it did not; {asGood} of these{' '}
        {off.length} were still as good by their source.
      </p>
      <Table
        caption={`The ${evidence.published.agreement.cases} published outcomes known while the rules were written: reported best (rows) and recommended (columns)`}
        head={['Reported best', ...approaches.map(({ name }) => name)]}
        rows={approaches.map(({ id, name }) => ({
          key: id,
          name: (
            <>
              {name}
              {recall[id] && (
                <span className="block text-muted">
                  named in {shareOf(recall[id])}, {countOf(recall[id])} ({intervalOf(recall[id])})
                </span>
              )}
            </>
          ),
          cells: approaches.map(({ id: given }) => {
            const count = confusion[id]?.[given] ?? 0;
            return (
              <span key={given} className="whitespace-nowrap">
                <CountSquare count={count} most={most} isOn={id === given} /> {count}
              </span>
            );
          }),
        }))}
      />
      <p className="max-w-prose">{commonest(content, off)}</p>
    </div>
  );
}

function commonest({ approaches }: Content, off: Evidence['checked']): string {
  const name = (id: string) => nameInSentence(approaches, id);
  const kinds = new Map<string, number>();
  for (const { case: one, given } of off) {
    const kind = `${name(given)} although ${name(one.outcome.best)} came out best`;
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  const [first] = [...kinds].sort(([, a], [, b]) => b - a);
  if (!first) return 'It named the best in all of these cases.';
  return `In ${off.length} cases it did not name the best. Most often, in ${first[1]} of them, it said ${first[0]}.`;
}
