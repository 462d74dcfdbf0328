import type { Release } from '@/lib/releases/release-schema';
import { rulesName } from '@/lib/releases/ruleset-name';
import { Link } from '../site/link';
import { Warning } from '../ui/notice';

type Rules = { version: string; release: Release | null };

/** That all sets are read by older rules than today's, or that the rules named are not known. */
export function RulesNotice(props: {
  ruleset: Rules;
  rulesProblems: string[];
  newest: Rules;
  /** The same page by today's rules. */
  now: string;
}) {
  const { ruleset, rulesProblems, newest, now } = props;
  if (rulesProblems.length > 0) {
    return (
      <Warning title="Not by the rules that a link names">
        {rulesProblems.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </Warning>
    );
  }
  if (ruleset.version === newest.version) return null;
  return (
    <section
      aria-label="By older rules"
      className="my-6 border-accent border-l-4 bg-panel px-5 py-4"
    >
      <p>
        <strong>You see this as it was given</strong>, by {rulesName(ruleset.release)}. The rules
        have changed since: today’s are {rulesName(newest.release)}.{' '}
        <Link href={now}>See it by today’s rules</Link>
      </p>
    </section>
  );
}
