import type { Rule } from '../content/schema';
import { capital } from './capital';
import { approachName, type Given } from './findings';
import { inWords } from './verdict';

/** What a veto that no longer holds lets in, and what other vetoes of the same still keep out. */
export function comingBackFinding(given: Given, { id: rule, vetoes }: Rule): string {
  const othersOf = (approach: string) =>
    given.recommendation.vetoes.filter((one) => one.approach === approach && one.rule !== rule);
  return [...new Set(vetoes.map((one) => othersOf(one).length))]
    .map((others) => {
      const group = vetoes.filter((one) => othersOf(one).length === others);
      const names = inWords(group.map((one) => approachName(given, one)));
      if (others === 0) return `As soon as that changes, it no longer rules out ${names}.`;
      const come = `${names} ${group.length > 1 ? 'come' : 'comes'} back`;
      return `${capital(come)} only when this reason and the other ${others > 1 ? others : 'one'} have gone.`;
    })
    .join(' ');
}
