import { rulesetVersionOf } from '../addresses/pasted-link';
import { rulesetIn } from '../advice/advise';
import { describeProblem } from '../answers/problems';
import { rulesetName } from '../releases/ruleset-name';
import { findRuleset, type Ruleset } from '../store/rulesets';

/** The ruleset by which all sets of a page are read, and sentences on the problems with it. */
export type SharedRuleset = { ruleset: Ruleset; rulesetProblems: string[] };

/** A pasted link, and its name on the page. */
type PastedLink = { name: string; text: string };

/**
 * The ruleset that the address names; if it names none, the one that all pasted links name, if
 * known; otherwise the current one. Reports each link that was made by another ruleset.
 */
export function sharedRulesetOf(
  parameters: readonly (readonly [string, string])[],
  pasted: readonly PastedLink[],
): SharedRuleset {
  const { ruleset: addressRuleset, problems } = rulesetIn(parameters);
  const versions = new Set(pasted.map(({ text }) => rulesetVersionOf(text)));
  const [commonVersion] = versions.size === 1 ? versions : [];
  const namesNoRuleset =
    problems.length === 0 && rulesetIn(parameters).otherParameters.length === parameters.length;
  const ruleset =
    (namesNoRuleset && commonVersion !== undefined && findRuleset(commonVersion)) || addressRuleset;
  const others = pasted.filter(({ text }) => {
    const version = rulesetVersionOf(text);
    return version !== undefined && version !== ruleset.version;
  });
  return {
    ruleset,
    rulesetProblems: [
      ...problems.map((problem) => describeProblem(ruleset.content, problem)),
      ...others.map(({ name, text }) =>
        otherRulesetProblem(name, rulesetVersionOf(text) ?? '', ruleset),
      ),
    ],
  };
}

function otherRulesetProblem(name: string, version: string, ruleset: Ruleset): string {
  const linkRuleset = findRuleset(version);
  const linkRulesetName = linkRuleset
    ? rulesetName(linkRuleset.release)
    : `rules that are not known here (${version.slice(0, 20)})`;
  return `The link of ${name} was made by ${linkRulesetName}. Here it is read by ${rulesetName(ruleset.release)}, so its result may be another one.`;
}
