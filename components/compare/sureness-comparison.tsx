import type { ComparedSet } from '@/lib/compare/compare';
import type { Content } from '@/lib/content/schema';
import { flipsFinding } from '@/lib/wording/findings';
import { verdictFinding } from '@/lib/wording/verdict-finding';

/** Confidence of the advice and its flips, for each set. */
export function SurenessComparison({
  content,
  compared,
}: {
  content: Content;
  compared: ComparedSet[];
}) {
  return (
    <dl className="grid grid-cols-1 gap-5">
      {compared.map(({ key, name, advice: { recommendation } }) => (
        <div key={key} className="max-w-prose">
          <dt className="break-words font-semibold">{name}</dt>
          <dd>
            {verdictFinding({ content, recommendation })}{' '}
            {flipsFinding({ content, recommendation })}
          </dd>
        </div>
      ))}
    </dl>
  );
}
