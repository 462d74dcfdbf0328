import { CHECK_PARAMETER, failedCheck } from '../addresses/check';
import { COMPARED_WITH_PARAMETER, RULESET_PARAMETER } from '../addresses/hrefs';
import { isKnownParameter, MAX_TEXT_LENGTH } from '../answers/decode';
import type { Problem } from '../answers/problems';
import type { Content } from '../content/schema';
import { currentRuleset, findRuleset, isNewer, type Ruleset } from '../store/rulesets';

type Parameter = readonly [string, string];

export type OpenedLink = {
  /** The ruleset that the link names, or the current one if it names none or an unknown one. */
  ruleset: Ruleset;
  /** The version that a complete link names, known or not. */
  namedVersion: string | undefined;
  /** The check that the link does not match, as it is not complete. */
  failedCheck: string | undefined;
  /** The parameters but the check and the ruleset. */
  otherParameters: Parameter[];
  /** That the link is not complete, or that its ruleset is unknown or not the only one. */
  problems: Problem[];
};

/**
 * Opens a link: whether it is complete, and the ruleset that it names. `isKnown` tells which
 * parameters a page of a ruleset has; others do not count for the check, as they may have been
 * added on the way.
 */
export function openLink(
  parameters: Iterable<Parameter>,
  isKnown: (content: Content, name: string) => boolean = isKnownInResult,
): OpenedLink {
  const pairs = [...parameters];
  const isVersion = ([name, value]: Parameter) => name === RULESET_PARAMETER && value !== '';
  const [version, ...otherVersions] = new Set(pairs.filter(isVersion).map(([, value]) => value));
  const named = version === undefined ? currentRuleset : findRuleset(version);
  const ruleset = named ?? currentRuleset;
  const failed = failedCheck(
    pairs,
    (name) => name === RULESET_PARAMETER || isKnown(ruleset.content, name),
  );
  const isUnknown = named === undefined && failed === undefined;
  return {
    ruleset,
    namedVersion: failed === undefined ? version : undefined,
    failedCheck: failed,
    otherParameters: pairs.filter(
      ([name]) => name !== RULESET_PARAMETER && name !== CHECK_PARAMETER,
    ),
    problems: [
      ...(failed === undefined ? [] : [{ kind: 'incomplete-link' as const }]),
      ...(isUnknown ? [unknownRuleset(version ?? '')] : []),
      ...otherVersions.map((value) => ({
        kind: 'duplicate' as const,
        parameter: RULESET_PARAMETER,
        value: value.slice(0, MAX_TEXT_LENGTH),
        kept: (version ?? '').slice(0, MAX_TEXT_LENGTH),
      })),
    ],
  };
}

function isKnownInResult(content: Content, name: string): boolean {
  return name === COMPARED_WITH_PARAMETER || isKnownParameter(content, name);
}

function unknownRuleset(version: string): Problem {
  const value = version.slice(0, MAX_TEXT_LENGTH);
  return {
    kind: 'unknown-rules',
    value,
    newest: currentRuleset.version,
    isNewer: isNewer(version),
  };
}
