import { capitalised } from '../common/capitalised';
import type { Rule } from '../content/schema';
import { approachName, type Result } from './findings';
import { joinInWords } from './verdict';

/**
 * Which approaches a veto rule would readmit if it no longer applied; approaches that other rules
 * also veto are named apart, with the number of those rules.
 */
export function liftedVetoFinding(result: Result, { id: rule, vetoes }: Rule): string {
  const otherVetoesOf = (approach: string) =>
    result.recommendation.vetoes.filter((veto) => veto.approach === approach && veto.rule !== rule);
  return [...new Set(vetoes.map((approach) => otherVetoesOf(approach).length))]
    .map((otherCount) => {
      const approaches = vetoes.filter((approach) => otherVetoesOf(approach).length === otherCount);
      const names = joinInWords(approaches.map((approach) => approachName(result, approach)));
      if (otherCount === 0) return `As soon as that changes, it no longer rules out ${names}.`;
      const clause = `${names} ${approaches.length > 1 ? 'come' : 'comes'} back`;
      return `${capitalised(clause)} only when this reason and the other ${otherCount > 1 ? otherCount : 'one'} have gone.`;
    })
    .join(' ');
}
