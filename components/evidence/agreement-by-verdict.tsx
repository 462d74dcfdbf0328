import { hrefs } from '@/lib/addresses/hrefs';
import { capitalised } from '@/lib/common/capitalised';
import type { Content } from '@/lib/content/schema';
import type { Verdict, VerdictGroup } from '@/lib/engine/sureness/verdict';
import { doOverlap, type Share, shareFrom } from '@/lib/evidence/agreement';
import { verdictName } from '@/lib/wording/verdict-name';
import { Link } from '../site/link';
import { AgreementTable } from './agreement-table';

const VERDICTS: VerdictGroup[] = ['clear', 'leaning', 'too-close', 'one-left'];

/** How often advice with each verdict was right on unseen cases. */
export function AgreementByVerdict({ content }: { content: Content }) {
  const [leaning, close] = [shareOf(content, 'leaning'), shareOf(content, 'too-close')];
  return (
    <div className="grid gap-6">
      <p className="max-w-prose">
        A verdict is worth something only if “clear” is right more often than “leaning”, and that
        more often than “too close to call”. Where it is too close, the approach counted is the one
        that is ahead, however little. Where rules leave only one way open, no share of cases
        decides the verdict, so these stand apart.
        {leaning &&
          close &&
          doOverlap(leaning, close) &&
          ' The intervals of the two lower verdicts overlap: so few cases hardly tell them apart.'}{' '}
        <Link href={hrefs.verdicts}>How a verdict is made</Link>
      </p>
      <VerdictTable content={content} />
    </div>
  );
}

/** The table alone; `current` is highlighted, or each row if there is none. */
export function VerdictTable({ content, current }: { content: Content; current?: Verdict }) {
  const rows = VERDICTS.flatMap((verdict) => {
    const acceptable = shareOf(content, verdict);
    const isAdvisor = current === undefined || current === verdict;
    const name = capitalised(verdictName(verdict));
    return acceptable ? { key: verdict, name, acceptable, isAdvisor } : [];
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

/** The share of unseen published cases with this verdict in which it was right; none without any. */
function shareOf({ calibration }: Content, verdict: VerdictGroup): Share | undefined {
  const record = calibration.found.unseen.verdicts[verdict];
  return record && record.cases > 0 ? shareFrom(record.acceptable, record.cases) : undefined;
}
