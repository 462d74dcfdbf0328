import { readPastedLink } from '../addresses/pasted-link';
import { GROUP_KEYS } from '../addresses/set-parameters';
import { openLink } from '../advice/open-link';
import { describeProblem } from '../answers/problems';
import { rulesetName } from '../releases/ruleset-name';
import { findRuleset, type Ruleset } from '../store/rulesets';

/** The ruleset by which all sets of a page are read, and what is wrong with its address. */
export type SharedRuleset = {
  ruleset: Ruleset;
  /** Sentences on the rulesets that links name. */
  rulesetProblems: string[];
  /** The check of the address, where the rest does not match it, as part of it is missing. */
  failedCheck: string | undefined;
};

/** A pasted link, and its name on the page. */
type PastedText = { name: string; text: string };

/**
 * The ruleset that the address names; if it names none, the one that all pasted links name, if
 * known; otherwise the current one. Reports each link that was made by another ruleset.
 */
export function sharedRulesetOf(
  parameters: readonly (readonly [string, string])[],
  pasted: readonly PastedText[],
): SharedRuleset {
  const address = openAddress(parameters);
  const links = pasted.map(({ name, text }) => ({ name, version: versionIn(text) }));
  const versions = new Set(links.map(({ version }) => version));
  const [commonVersion] = versions.size === 1 ? versions : [];
  const namesNoRuleset = address.namedVersion === undefined && address.failedCheck === undefined;
  const ruleset =
    (namesNoRuleset && commonVersion !== undefined && findRuleset(commonVersion)) ||
    address.ruleset;
  const rulesetProblems = address.problems.filter(({ kind }) => kind !== 'incomplete-link');
  return {
    ruleset,
    failedCheck: address.failedCheck,
    rulesetProblems: [
      ...rulesetProblems.map((problem) => describeProblem(ruleset.content, problem)),
      ...links.flatMap(({ name, version }) =>
        version === undefined || version === ruleset.version
          ? []
          : [otherRulesetProblem(name, version, ruleset)],
      ),
    ],
  };
}

/** Opens the address of a page for several sets. */
function openAddress(parameters: readonly (readonly [string, string])[]) {
  return openLink(parameters, (_, name) =>
    GROUP_KEYS.some((key) => name === key || name.startsWith(`${key}.`)),
  );
}

function versionIn(text: string): string | undefined {
  return openLink(readPastedLink(text).parameters).namedVersion;
}

function otherRulesetProblem(name: string, version: string, ruleset: Ruleset): string {
  const linkRuleset = findRuleset(version);
  const linkRulesetName = linkRuleset
    ? rulesetName(linkRuleset.release)
    : `rules that are not known here (${version.slice(0, 20)})`;
  return `The link of ${name} was made by ${linkRulesetName}. Here it is read by ${rulesetName(ruleset.release)}, so its result may be another one.`;
}
