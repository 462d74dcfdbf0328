import { versionIn } from '../addresses/pasted-link';
import { rulesIn } from '../advice/advise';
import { describeProblem } from '../answers/problems';
import { rulesName } from '../releases/ruleset-name';
import { type Ruleset, rulesetCalled } from '../store/rulesets';

/** By which rules all sets of a page are read, and what has to be said about that. */
export type Rules = { ruleset: Ruleset; rulesProblems: string[] };

/** A link as it was pasted, and what it is called on the page. */
type Pasted = { name: string; text: string };

/**
 * The rules that the address names; or those that all pasted links name, if it names none and
 * they are known; or today's. Says of each link that was made by others that it is not read
 * by its own.
 */
export function rulesFor(
  parameters: readonly (readonly [string, string])[],
  pasted: readonly Pasted[],
): Rules {
  const { ruleset: named, problems } = rulesIn(parameters);
  const versions = new Set(pasted.map(({ text }) => versionIn(text)));
  const [common] = versions.size === 1 ? versions : [];
  const isOpen = problems.length === 0 && rulesIn(parameters).rest.length === parameters.length;
  const ruleset = (isOpen && common !== undefined && rulesetCalled(common)) || named;
  const others = pasted.filter(({ text }) => {
    const version = versionIn(text);
    return version !== undefined && version !== ruleset.version;
  });
  return {
    ruleset,
    rulesProblems: [
      ...problems.map((problem) => describeProblem(ruleset.content, problem)),
      ...others.map(({ name, text }) => otherRules(name, versionIn(text) ?? '', ruleset)),
    ],
  };
}

function otherRules(name: string, version: string, ruleset: Ruleset): string {
  const known = rulesetCalled(version);
  const made = known
    ? rulesName(known.release)
    : `rules that are not known here (${version.slice(0, 20)})`;
  return `The link of ${name} was made by ${made}. Here it is read by ${rulesName(ruleset.release)}, so its result may be another one.`;
}
