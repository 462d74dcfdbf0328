import type { Content } from '@/lib/content/schema';
import type { Release } from '@/lib/releases/release-schema';
import { rulesetName } from '@/lib/releases/ruleset-name';
import { Problems } from '../questionnaire/problems';
import { Link } from '../site/link';
import { Warning } from '../ui/notice';

type RulesetName = { version: string; release: Release | null };

/**
 * A warning if the address is not complete; and one for problems with the rulesets that links
 * name, otherwise a note if the sets are evaluated with an older ruleset than the current one.
 */
export function AddressNotice(props: {
  ruleset: RulesetName & { content: Content };
  rulesetProblems: string[];
  /** The check of the address, where the rest does not match it. */
  failedCheck: string | undefined;
  current: RulesetName;
  /** The same page with the current ruleset. */
  currentHref: string;
}) {
  const { content } = props.ruleset;
  return (
    <>
      {props.failedCheck !== undefined && (
        <Problems
          content={content}
          problems={[{ kind: 'incomplete-link' }]}
          validInput={{ answers: {}, ownWeights: {} }}
        />
      )}
      <RulesetNotice {...props} />
    </>
  );
}

function RulesetNotice(props: {
  ruleset: RulesetName;
  rulesetProblems: string[];
  current: RulesetName;
  currentHref: string;
}) {
  const { ruleset, rulesetProblems, current, currentHref } = props;
  if (rulesetProblems.length > 0) {
    return (
      <Warning title="Not by the rules that a link names">
        {rulesetProblems.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </Warning>
    );
  }
  if (ruleset.version === current.version) return null;
  return (
    <section
      aria-label="By older rules"
      className="my-6 border-accent border-l-4 bg-panel px-5 py-4"
    >
      <p>
        <strong>You see this as it was given</strong>, by {rulesetName(ruleset.release)}. The rules
        have changed since: today’s are {rulesetName(current.release)}.{' '}
        <Link href={currentHref}>See it by today’s rules</Link>
      </p>
    </section>
  );
}
