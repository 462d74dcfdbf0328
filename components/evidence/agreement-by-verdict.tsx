import { hrefs } from '@/lib/addresses/hrefs';
import { capitalised } from '@/lib/common/capitalised';
import type { Evidence, SampleEvidence } from '@/lib/evidence/gather-evidence';
import { verdictName } from '@/lib/wording/verdict-name';
import { Link } from '../site/link';
import { AgreementTable } from './agreement-table';
import { countText } from './share-text';

/** Agreement with the cases for each verdict, in both samples. */
export function AgreementByVerdict({ evidence: { blind, published } }: { evidence: Evidence }) {
  return (
    <div className="grid gap-6">
      <p className="max-w-prose">
        A verdict is worth something only if “clear” is right more often than “leaning”. Where it is
        too close to call, the approach counted is the one that is ahead, however little. A verdict
        does not go by points alone: it is the weakest of{' '}
        <Link href={hrefs.verdicts}>four tests</Link>.
      </p>
      <VerdictTable caption="Cases known while the rules were written" kind={published} />
      <VerdictTable caption="Blind check" kind={blind} />
      <p className="max-w-prose">
        {verdictOrderFinding('On the known cases', published)}{' '}
        {verdictOrderFinding('In the blind check', blind)} With so few cases in each row, the true
        shares may lie far from these.
      </p>
    </div>
  );
}

function VerdictTable({ caption, kind }: { caption: string; kind: SampleEvidence }) {
  if (kind.byVerdict.length === 0) return null;
  return (
    <AgreementTable
      caption={caption}
      firstColumn="Verdict"
      rows={kind.byVerdict.map(({ verdict, agreement }) => ({
        key: verdict,
        name: capitalised(verdictName(verdict)),
        agreement,
        isAdvisor: true,
      }))}
    />
  );
}

/** A sentence on whether clear advice was right more often than the rest; blank without any. */
function verdictOrderFinding(where: string, { byVerdict }: SampleEvidence): string {
  const clear = byVerdict.find(({ verdict }) => verdict === 'clear')?.agreement.acceptable;
  if (!clear) return '';
  const others = byVerdict.filter(({ verdict }) => verdict !== 'clear');
  const count = (measure: 'hits' | 'cases') =>
    others.reduce((sum, { agreement }) => sum + agreement.acceptable[measure], 0);
  const [hits, cases] = [count('hits'), count('cases')];
  const isMoreOften = clear.hits * cases > hits * clear.cases;
  return `${where}, clear advice was right in ${countText(clear)} and all other advice in ${hits} of ${cases}: ${isMoreOften ? 'more often' : 'not more often'}.`;
}
