import Link from 'next/link';
import type { Ground } from '@/lib/engine/verdict';
import { hrefs } from '@/lib/site';
import { percentReached } from '@/lib/wording/figures';
import {
  documentsFinding,
  type Given,
  methodsFinding,
  tippingFinding,
  verdictFinding,
  weightsFinding,
} from '@/lib/wording/findings';
import { Table } from '../ui/table';
import { Experiment } from './experiment';
import { Finding } from './finding';
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

const VERDICTS = { clear: 'clear', leaning: 'leaning', 'too-close': 'too close to call' };

const TESTS: Record<Ground['test'], string> = {
  near: 'First in weightings near those used',
  open: 'First in the ways to answer what is open',
  documents: 'Still first when a document is left out',
  methods: 'First by this many ways of ranking',
};

function Grounds({ content, recommendation }: Given) {
  const show = (test: Ground['test'], value: number) =>
    test === 'documents'
      ? `${value} of ${content.documents.length}`
      : test === 'methods'
        ? `${value} of 3`
        : percentReached(value);
  return (
    <>
      <Table
        caption="What each test found, and the least it takes for a verdict"
        head={['Test', 'Found', '“Clear” from', '“Leaning” from', 'Allows at best']}
        rows={recommendation.grounds.map(({ test, value, clear, leaning, allows }) => ({
          key: test,
          name: TESTS[test],
          cells: [show(test, value), show(test, clear), show(test, leaning), VERDICTS[allows]],
        }))}
      />
      <p className="max-w-prose text-muted text-sm">
        The thresholds are our choice. <Link href={hrefs.method}>How the verdict is made</Link>
      </p>
    </>
  );
}
