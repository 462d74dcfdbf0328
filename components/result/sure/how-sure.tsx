import { hrefs } from '@/lib/addresses/hrefs';
import {
  documentsFinding,
  type Given,
  methodsFinding,
  tippingFinding,
  verdictFinding,
  weightsFinding,
} from '@/lib/wording/findings';
import { groundsTable } from '@/lib/wording/grounds';
import { Link } from '../../site/link';
import { Finding } from '../../ui/finding';
import { Table } from '../../ui/table';
import { Experiment } from '../answer/experiment';
import { Methods, Robustness, Tipping } from './weightings';
import { Documents } from './without-documents';

/** Everything the verdict rests on, each part with its finding first. */
export function HowSure(given: Given) {
  return (
    <div className="grid gap-6">
      <Finding
        id="verdict"
        title="The verdict"
        finding={verdictFinding(given)}
        more="The four tests behind it"
      >
        <Grounds {...given} />
        {given.recommendation.verdict === 'leaning' && <Experiment {...given} />}
      </Finding>
      <Finding
        id="weights"
        title="If other things mattered more"
        finding={weightsFinding(given)}
        more="All shares, and which weights favour which approach"
      >
        <Robustness {...given} />
      </Finding>
      <Finding
        id="tipping"
        title="One weight at a time"
        finding={tippingFinding(given)}
        more="The tipping point of each weight"
      >
        <Tipping {...given} />
      </Finding>
      <Finding
        id="documents"
        title="Without one of the documents"
        finding={documentsFinding(given)}
        more="The result without each document"
      >
        <Documents {...given} />
      </Finding>
      <Finding
        id="methods"
        title="Other ways of ranking"
        finding={methodsFinding(given)}
        more="The three rankings"
      >
        <Methods {...given} />
      </Finding>
    </div>
  );
}

function Grounds(given: Given) {
  return (
    <>
      <Table {...groundsTable(given)} />
      <p className="max-w-prose text-muted text-sm">
        The thresholds are our choice. <Link href={hrefs.method}>How the verdict is made</Link>
      </p>
    </>
  );
}
