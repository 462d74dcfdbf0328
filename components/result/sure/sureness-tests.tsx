import { hrefs } from '@/lib/addresses/hrefs';
import {
  documentsFinding,
  methodsFinding,
  type Result,
  tippingFinding,
  verdictFinding,
  weightsFinding,
} from '@/lib/wording/findings';
import { groundsTable } from '@/lib/wording/grounds';
import { Link } from '../../site/link';
import { Finding } from '../../ui/finding';
import { Table } from '../../ui/table';
import { Experiment } from '../answer/experiment';
import { LeaveOneDocumentOut } from './leave-one-document-out';
import { RankingMethods, Robustness, TippingPoints } from './robustness-tables';

/** The tests behind the verdict, each with its finding first and its figures to expand. */
export function SurenessTests(props: Result) {
  return (
    <div className="grid gap-6">
      <Finding
        id="verdict"
        title="The verdict"
        finding={verdictFinding(props)}
        detailsLabel="The four tests behind it"
      >
        <Grounds {...props} />
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

function Grounds(props: Result) {
  return (
    <>
      <Table {...groundsTable(props)} />
      <p className="max-w-prose text-muted text-sm">
        The thresholds are our choice. <Link href={hrefs.method}>How the verdict is made</Link>
      </p>
    </>
  );
}
