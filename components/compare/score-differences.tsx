import { hrefs } from '@/lib/addresses/hrefs';
import type { ComparedPair } from '@/lib/compare/compare';
import type { Content } from '@/lib/content/schema';
import { MAX_UNITS } from '@/lib/engine/compare/attribution';
import { answerSetName, singleDifferenceFinding } from '@/lib/wording/comparison-findings';
import { Link } from '../site/link';
import { AttributionTable } from './attribution-table';

/** Attribution of the score differences between the first set and each other set. */
export function ScoreDifferences({ content, pairs }: { content: Content; pairs: ComparedPair[] }) {
  const isBySection = pairs.some(({ attribution }) => attribution.isBySection);
  return (
    <>
      <div className="grid grid-cols-1 gap-10">
        {pairs.map((pair) => (
          <div key={pair.to.key} className="max-w-2xl">
            {pairs.length > 1 && (
              <h3 className="mb-2 break-words text-xl">
                From {answerSetName(pair.from)} to {answerSetName(pair.to)}
              </h3>
            )}
            {pair.attribution.units.length === 0 ? (
              <p>Nothing that counts differs.</p>
            ) : (
              <>
                <AttributionTable content={content} pair={pair} />
                <p className="mt-3">{singleDifferenceFinding(content, pair)}</p>
              </>
            )}
          </div>
        ))}
      </div>
      <p className="mt-4 max-w-prose text-muted text-sm">
        Answers work together, so what one of them brings depends on which others were changed
        before it. Each figure is the mean over all orders in which the differences can be made one
        after the other: no order counts more than another, and the figures add up to the difference
        in score. They are rounded to a tenth so that they add up as shown.
        {isBySection &&
          ` Where more than ${MAX_UNITS} answers differ, those of one section are changed together.`}{' '}
        <Link href={hrefs.comparing}>How that is worked out</Link>
      </p>
    </>
  );
}
