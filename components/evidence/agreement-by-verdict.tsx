import { hrefs } from '@/lib/addresses/hrefs';
import { capitalised } from '@/lib/common/capitalised';
import type { Content } from '@/lib/content/schema';
import type { Verdict, VerdictGroup } from '@/lib/engine/sureness/verdict';
import { shareFrom } from '@/lib/evidence/agreement';
import { verdictName } from '@/lib/wording/verdict-name';
import { Link } from '../site/link';
import { AgreementTable } from './agreement-table';

const VERDICTS: VerdictGroup[] = ['clear', 'leaning', 'too-close', 'one-left'];

/** How often advice with each verdict was right on unseen cases. */
export function AgreementByVerdict({ content }: { content: Content }) {
  return (
    <div className="grid gap-6">
      <p className="max-w-prose">
        A verdict is worth something only if “clear” is right more often than “leaning”, and that
        more often than “too close to call”. Where it is too close, the approach counted is the one
        that is ahead, however little. Where rules leave only one way open, no share of cases
        decides the verdict, so these stand apart.
        {doLowerTwoOverlap(content) &&
          ' The intervals of the two lower verdicts overlap: so few cases hardly tell them apart.'}{' '}
        <Link href={hrefs.verdicts}>How a verdict is made</Link>
      </p>
      <VerdictTable content={content} />
    </div>
  );
}

function doLowerTwoOverlap({ calibration }: Content): boolean {
  const { leaning, 'too-close': close } = calibration.found.unseen.verdicts;
  if (!leaning || !close) return false;
  const least = shareFrom(leaning.acceptable, leaning.cases).low;
  return shareFrom(close.acceptable, close.cases).high >= least;
}

/** The table alone; `current` is highlighted, or each row if there is none. */
export function VerdictTable({ content, current }: { content: Content; current?: Verdict }) {
  const { verdicts } = content.calibration.found.unseen;
  const rows = VERDICTS.flatMap((verdict) => {
    const record = verdicts[verdict];
    if (!record || record.cases === 0) return [];
    return {
      key: verdict,
      name: capitalised(verdictName(verdict)),
      acceptable: shareFrom(record.acceptable, record.cases),
      isAdvisor: current === undefined || current === verdict,
    };
  });
  if (rows.length === 0) return null;
  return (
    <AgreementTable
      caption="Published cases by verdict, judged by a calibration that they had no part in; counts are means of several rounds"
      firstColumn="Verdict"
      rows={rows}
    />
  );
}
