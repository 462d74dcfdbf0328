import { hrefs } from '@/lib/addresses/hrefs';
import { wholePercent } from '@/lib/wording/figures';
import {
  documentsFinding,
  methodsFinding,
  type Result,
  tippingFinding,
  weightsFinding,
} from '@/lib/wording/findings';
import { groundFinding, verdictFinding } from '@/lib/wording/verdict-finding';
import { VerdictTable } from '../../evidence/agreement-by-verdict';
import { Link } from '../../site/link';
import { Finding } from '../../ui/finding';
import { Table } from '../../ui/table';
import { Experiment } from '../answer/experiment';
import { LeaveOneDocumentOut } from './leave-one-document-out';
import { RankingMethods, Robustness, TippingPoints } from './robustness-tables';

/** The verdict and the analyses of the sum, each with its finding first and its figures to expand. */
export function SurenessTests(props: Result) {
  return (
    <div className="grid gap-6">
      <Finding
        id="verdict"
        title="The verdict"
        finding={verdictFinding(props)}
        detailsLabel="The figures behind it"
      >
        <Ground {...props} />
        {props.recommendation.verdict === 'leaning' && <Experiment {...props} />}
      </Finding>
      <Finding
        id="weights"
        title="If other things mattered more"
        finding={weightsFinding(props)}
        detailsLabel="All shares, and which weights favour which approach"
      >
        <Robustness {...props} />
      </Finding>
      <Finding
        id="tipping"
        title="One weight at a time"
        finding={tippingFinding(props)}
        detailsLabel="The tipping point of each weight"
      >
        <TippingPoints {...props} />
      </Finding>
      <Finding
        id="documents"
        title="Without one of the documents"
        finding={documentsFinding(props)}
        detailsLabel="The result without each document"
      >
        <LeaveOneDocumentOut {...props} />
      </Finding>
      <Finding
        id="methods"
        title="Other ways of ranking"
        finding={methodsFinding(props)}
        detailsLabel="The three rankings"
      >
        <RankingMethods {...props} />
      </Finding>
    </div>
  );
}

/** What published cases make of the scores, and how often such a verdict was right. */
function Ground({ content, recommendation }: Result) {
  const { probabilities, basis } = recommendation.sureness;
  return (
    <>
      {basis !== 'one-left' && (
        <Table
          caption="Fitted to published cases: the probability to come out best"
          head={['Approach', 'Probability']}
          rows={content.approaches.map(({ id, name }) => ({
            key: id,
            name,
            cells: [wholePercent(probabilities[id] ?? 0)],
          }))}
        />
      )}
      {basis === 'cases' && <VerdictTable content={content} current={recommendation.verdict} />}
      <p className="max-w-prose text-muted text-sm">
        {groundFinding({ content, recommendation })}{' '}
        <Link href={hrefs.verdicts}>How the verdict is made</Link>
      </p>
    </>
  );
}
