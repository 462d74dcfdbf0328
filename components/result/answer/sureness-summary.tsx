import { hrefs } from '@/lib/addresses/hrefs';
import type { Similar } from '@/lib/evidence/similar';
import { inPercent } from '@/lib/wording/figures';
import {
  disputesFinding,
  documentsFinding,
  flipsFinding,
  type Given,
  hasOwnWeights,
  methodsFinding,
  mostTelling,
  openFinding,
  verdictFinding,
} from '@/lib/wording/findings';
import { similarFinding, verdictRecord } from '@/lib/wording/similar-finding';
import { ShareBar } from '../../charts/share-bar';
import { Link } from '../../site/link';
import { PartLink } from '../../site/part-link';

/** A summary of how sure the result is and of what would change it, with links to the details. */
export function SurenessSummary({
  query,
  similar,
  ...result
}: Given & { query: string; similar: readonly Similar[] }) {
  const telling = mostTelling(result);
  const open = openFinding(result);
  return (
    <div className="mt-8 grid gap-x-12 gap-y-8 border-line border-t pt-6 @5xl:grid-cols-2">
      <section aria-labelledby="how-sure">
        <h2 id="how-sure" className="text-xl">
          How sure is this?
        </h2>
        <p className="mt-2 max-w-prose">
          {verdictFinding(result)} {verdictRecord(result)}
        </p>
        <FirstRankShares {...result} />
        <p className="mt-3 max-w-prose">
          {methodsFinding(result)} {documentsFinding(result)} {disputesFinding(result)}
        </p>
        {similar.length > 0 && (
          <p className="mt-3 max-w-prose">
            {similarFinding(result, similar)}{' '}
            <PartLink href="#similar">What came out there</PartLink>
          </p>
        )}
        <p className="mt-2">
          <PartLink href="#sure">How that was found</PartLink>
        </p>
      </section>
      <section aria-labelledby="what-would-change">
        <h2 id="what-would-change" className="text-xl">
          What would change it?
        </h2>
        <p className="mt-2 max-w-prose">{flipsFinding(result)}</p>
        {open && <p className="mt-2 max-w-prose">{open}</p>}
        {telling && (
          <p className="mt-2 max-w-prose">
            <strong>The most telling:</strong>{' '}
            <Link href={hrefs.question(telling.question.section, telling.question.id, query)}>
              {telling.question.text}
            </Link>{' '}
            As long as it is open, even the best guess is wrong in {inPercent(telling.effect)} of
            the ways to answer the rest.
          </p>
        )}
        <p className="mt-2">
          <PartLink href="#change">Every change, one by one</PartLink> ·{' '}
          <PartLink href="#what-if">Try other answers or weights</PartLink>
        </p>
      </section>
    </div>
  );
}

/** How often each approach ranks first under random weights: near those used, and uniform. */
function FirstRankShares(props: Given) {
  const { near, uniform } = props.recommendation.analysis.robustness;
  const weights = hasOwnWeights(props) ? 'yours' : 'those used here';
  return (
    <>
      <p className="mt-2 max-w-prose">
        How often each comes first, by the answers given so far, if the criteria are weighed
        differently:
      </p>
      <Shares {...props} name={`Weights near ${weights} (half to double)`} ranks={near} />
      <Shares
        {...props}
        name="If nothing were known about what matters (does not count in the verdict)"
        ranks={uniform}
      />
    </>
  );
}

function Shares({
  content,
  name,
  ranks,
}: Given & { name: string; ranks: Record<string, number[]> }) {
  const shares = content.approaches.map((approach) => ({
    approach,
    share: ranks[approach.id]?.[0] ?? 0,
  }));
  return (
    <div className="mt-3">
      <p className="text-sm">{name}</p>
      <ShareBar shares={shares.map(({ approach, share }) => ({ shape: approach.mark, share }))} />
      <p className="text-muted text-sm">
        {shares
          .filter(({ share }) => share > 0)
          .map(({ approach, share }) => `${approach.name} ${inPercent(share)}`)
          .join(', ')}
      </p>
    </div>
  );
}
