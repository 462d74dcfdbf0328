import { hrefs } from '@/lib/addresses/hrefs';
import { Link } from '../../site/link';
import { buttonClasses } from '../../ui/button';
import type { OriginalResult } from './comparison';

/** Links from a result to the pages that compare several results. */
export function CompareLinks({ query, before }: { query: string; before: OriginalResult | null }) {
  return (
    <>
      <p className="mb-4 max-w-prose">
        Put this result beside another: the same project in six months, say, or answered by somebody
        else. You see which answers differ, how much each of them moves the scores, and which one
        matters most.
      </p>
      <p className="flex flex-wrap gap-3">
        {before && (
          <Link href={hrefs.compareTwo(before.query, query)} className={buttonClasses('secondary')}>
            Compare with the original
          </Link>
        )}
        <Link href={hrefs.compareVariant(query)} className={buttonClasses('secondary')}>
          Compare with a variant
        </Link>
        <Link href={hrefs.togetherWith(query)} className={buttonClasses('secondary')}>
          Bring several people’s answers together
        </Link>
      </p>
    </>
  );
}
