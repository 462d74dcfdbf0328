import Link from 'next/link';
import type { Ground } from '@/lib/engine/verdict';
import { hrefs } from '@/lib/site';
import { Table } from '../ui/table';
import { Experiment } from './experiment';
import { percent } from './figures';
import { Finding } from './finding';
import {
  documentsFinding,
  type Given,
  methodsFinding,
  tippingFinding,
  weightsFinding,
} from './findings';
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
        <Experiment {...given} />
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
        title="Other ways of adding up"
        finding={methodsFinding(given)}
        more="The three rankings"
      >
        <Methods {...given} />
      </Finding>
    </div>
  );
}

const VERDICTS = { clear: 'clear', leaning: 'leaning', 'too-close': 'too close to call' };

function verdictFinding({ content, recommendation }: Given): string {
  const { verdict, grounds, finalists } = recommendation;
  if (finalists.length === 1) return 'Only one approach is not ruled out, so there is no contest.';
  if (verdict === 'not-enough-answers') {
    return `There is none yet: it needs at least ${content.method.minimumAnswers} answers that count.`;
  }
  if (verdict === 'clear') return 'Clear: each of four tests allows it.';
  const limits = grounds.filter(({ allows }) => allows === verdict).length;
  return `${verdict === 'leaning' ? 'Leaning' : 'Too close to call'}: ${limits} of four tests ${limits === 1 ? 'allows' : 'allow'} no more than that, and the weakest decides.`;
}

const TESTS: Record<Ground['test'], string> = {
  near: 'First in weightings near those used',
  open: 'First in the ways to answer what is open',
  documents: 'Still first when a document is left out',
  methods: 'First by this many ways of adding up',
};

function Grounds({ content, recommendation }: Given) {
  const show = (test: Ground['test'], value: number) =>
    test === 'documents'
      ? `${value} of ${content.documents.length}`
      : test === 'methods'
        ? `${value} of 3`
        : percent(value);
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
