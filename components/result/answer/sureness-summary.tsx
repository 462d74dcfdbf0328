import { hrefs } from '@/lib/addresses/hrefs';
import type { SimilarCase } from '@/lib/evidence/similar-cases';
import { wholePercent } from '@/lib/wording/figures';
import {
  disputesFinding,
  documentsFinding,
  flipsFinding,
  hasOwnWeights,
  methodsFinding,
  type Result,
} from '@/lib/wording/findings';
import { mostInformativeQuestion, openFinding } from '@/lib/wording/open-findings';
import { similarFinding } from '@/lib/wording/similar-finding';
import { verdictFinding } from '@/lib/wording/verdict-finding';
import { ShareBar } from '../../charts/share-bar';
import { FragmentLink } from '../../site/fragment-link';
import { Link } from '../../site/link';

/** A summary of how sure the result is and of what would change it, with links to the details. */
export function SurenessSummary({
  query,
  similar,
  ...result
}: Result & { query: string; similar: readonly SimilarCase[] }) {
  const telling = mostInformativeQuestion(result);
  const open = openFinding(result);
  return (
    <div className="mt-8 grid gap-x-12 gap-y-8 border-line border-t pt-6 @5xl:grid-cols-2">
      <section aria-labelledby="how-sure">
        <h2 id="how-sure" className="text-xl">
          How sure is this?
        </h2>
        <p className="mt-2 max-w-prose">{verdictFinding(result)}</p>
        <FirstRankShares {...result} />
        <p className="mt-3 max-w-prose">
          {methodsFinding(result)} {documentsFinding(result)} {disputesFinding(result)}
        </p>
        {similar.length > 0 && (
          <p className="mt-3 max-w-prose">
            {similarFinding(result, similar)}{' '}
            <FragmentLink href="#similar">What came out there</FragmentLink>
          </p>
        )}
        <p className="mt-2">
          <FragmentLink href="#sure">How that was found</FragmentLink>
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
            <strong>{telling.title}</strong>{' '}
            <Link href={hrefs.question(telling.question.section, telling.question.id, query)}>
              {telling.question.text}
            </Link>{' '}
            As long as it is open, even the best guess is wrong in {wholePercent(telling.effect)} of
            the ways to answer the rest.
          </p>
        )}
        <p className="mt-2">
          <FragmentLink href="#change">Every change, one by one</FragmentLink> ·{' '}
          <FragmentLink href="#what-if">Try other answers or weights</FragmentLink>
        </p>
      </section>
    </div>
  );
}

/** How often each approach ranks first under random weights: near those used, and uniform. */
function FirstRankShares(props: Result) {
  const { near, uniform } = props.recommendation.analysis.robustness;
  const weights = hasOwnWeights(props) ? 'yours' : 'those used here';
  return (
    <>
      <p className="mt-2 max-w-prose">
        How often each comes first, by the answers given so far, if the criteria are weighed
        differently:
      </p>
      <Shares {...props} name={`Weights near ${weights} (half to double)`} ranks={near} />
      <Shares {...props} name="If nothing were known about what matters" ranks={uniform} />
    </>
  );
}

function Shares({
  content,
  name,
  ranks,
}: Result & { name: string; ranks: Record<string, number[]> }) {
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
          .map(({ approach, share }) => `${approach.name} ${wholePercent(share)}`)
          .join(', ')}
      </p>
    </div>
  );
}
