import type { Evidence } from '@/lib/evidence/gather';
import { AgreementTable } from './agreement-table';
import { verdictName } from './verdict-name';

/** How often the advice is right when it says that it is sure, and when it does not. */
export function ByVerdict({ evidence }: { evidence: Evidence }) {
  return (
    <div className="grid gap-4">
      <p className="max-w-prose">
        A verdict is worth something only if "clear" is right more often than "leaning". Where it is
        too close to call, the approach counted is the one that is ahead, however little.
      </p>
      <AgreementTable
        caption="Published outcomes by verdict"
        first="Verdict"
        rows={evidence.published.byVerdict.map(({ verdict, agreement }) => ({
          key: verdict,
          name: capital(verdictName(verdict)),
          agreement,
          isOurs: true,
        }))}
      />
    </div>
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
