import { capitalised } from '../common/capitalised';
import type { Content } from '../content/schema';
import type { FlipReport } from '../engine/flip-report';
import { isSameSet } from '../engine/model/winners';
import type { Recommendation } from '../engine/recommend';
import { counted, decimalPercent, wholePercent } from './figures';
import { firstPlace, joinInWords, nameInSentence, winnerNames } from './verdict';

/** A recommendation with the content it was computed from. */
export type Result = { content: Content; recommendation: Recommendation };

/** The name of an approach in lower case, for use inside a sentence. */
export function approachName({ content }: Result, id: string): string {
  return nameInSentence(content.approaches, id);
}

/** The name of a criterion in lower case, for use inside a sentence. */
export function criterionName({ content }: Result, id: string): string {
  return content.criteria.find((criterion) => criterion.id === id)?.name.toLowerCase() ?? id;
}

/** True if at least one criterion has an own weight. */
export function hasOwnWeights({ recommendation }: Result): boolean {
  return Object.keys(recommendation.ownWeights).length > 0;
}

/** In which share of random weightings the winners come first: near those used, and uniform. */
export function weightsFinding(result: Result): string {
  const { winners, analysis } = result.recommendation;
  const { near, uniform } = analysis.robustness;
  const weights = hasOwnWeights(result) ? 'yours' : 'those used here';
  const [winner = '', ...others] = winners;
  if (others.length > 0) {
    const shares = (by: typeof near, verb: string) =>
      joinInWords(
        winners.map((id, n) => {
          const share = wholePercent(by[id]?.[0] ?? 0);
          return `${approachName(result, id)}${n === 0 ? verb : ''} in ${share}`;
        }),
      );
    return `Of the weightings drawn near ${weights}, ${shares(near, ' comes first')}; of those drawn from all that are possible, ${shares(uniform, '')}. Where approaches are level, each gets an equal part.`;
  }
  const name = capitalised(approachName(result, winner));
  const [nearShare, uniformShare] = [near[winner]?.[0] ?? 0, uniform[winner]?.[0] ?? 0];
  const amount = (share: number) => (share === 1 ? 'all' : `${wholePercent(share)} of`);
  return `${name} comes first in ${amount(nearShare)} the weightings drawn near ${weights}, and in ${amount(uniformShare)} those drawn from all that are possible.`;
}

/** Changes of weights that differ by less differ by rounding only. */
const LEVEL_TOLERANCE = 1e-9;

/** The smallest change of a single weight that changes the winners. */
export function tippingFinding(result: Result): string {
  const { approaches } = result.content;
  const { winners, criteria, analysis } = result.recommendation;
  const distance = ({ change }: (typeof analysis.tipping)[number]) => Math.abs(change ?? 0);
  const [nearest, second] = analysis.tipping
    .filter(({ change }) => change !== null)
    .sort((a, b) => distance(a) - distance(b));
  if (!nearest) return 'No change of a single weight, however large, changes what comes first.';
  const change = nearest.change ?? 0;
  if (change === 0) {
    return `${capitalised(winnerNames(approaches, winners))} are level, so the least change of a weight can decide.`;
  }
  const isSeveral = nearest.winners.length > 1;
  const next = `${winnerNames(approaches, nearest.winners)} ${isSeveral ? 'draw' : 'draws'}`;
  const weight = criteria.find(({ id }) => id === nearest.criterion)?.weight ?? 0;
  const name = capitalised(criterionName(result, nearest.criterion));
  const isShared = second && distance(second) - distance(nearest) < LEVEL_TOLERANCE;
  const soonest = isShared
    ? `No single weight tips it sooner than “${name}”`
    : `The single weight that tips it soonest is “${name}”`;
  return `${soonest}: at ${decimalPercent(weight + change)} instead of ${decimalPercent(weight)}, ${next} level, and ${change < 0 ? 'below' : 'above'} that ${isSeveral ? 'they share first place' : 'it comes first'}.`;
}

/** How leaving out one document at a time changes the winners. */
export function documentsFinding(result: Result): string {
  const { winners, analysis } = result.recommendation;
  const changed = analysis.documents.filter((outcome) => !isSameSet(outcome.winners, winners));
  if (changed.length === 0) {
    return `Leaving out any one of the ${counted(analysis.documents.length, 'document')} does not change what comes first.`;
  }
  const clauseOf = (outcome: (typeof changed)[number]) =>
    firstPlace(result.content.approaches, outcome.winners, 'would');
  const clauses = [...new Set(changed.map(clauseOf))];
  const parts = clauses.map((clause) => {
    const documents = changed.filter((outcome) => clauseOf(outcome) === clause);
    return `without ${joinInWords(
      documents.map((outcome) => outcome.document),
      'or',
    )}, ${clause}`;
  });
  return `${capitalised(parts.join('; '))}.`;
}

/** Whether TOPSIS and the lexicographic order put the same approaches first as the scores. */
export function methodsFinding(result: Result): string {
  const { winners, analysis } = result.recommendation;
  const { topsis = [], lexicographic = [] } = {
    topsis: analysis.methods.topsis[0],
    lexicographic: analysis.methods.lexicographic[0],
  };
  const clause = (first: readonly string[]) =>
    firstPlace(result.content.approaches, first, 'would');
  const isTopsisEqual = isSameSet(topsis, winners);
  const isLexicographicEqual = isSameSet(lexicographic, winners);
  if (isTopsisEqual && isLexicographicEqual) return 'All three ways of ranking agree.';
  if (isTopsisEqual) {
    return `Two of three ways of ranking agree. Going by what weighs most alone, ${clause(lexicographic)}.`;
  }
  if (isLexicographicEqual) {
    return `Two of three ways of ranking agree. By TOPSIS, which goes by distance to the best, ${clause(topsis)}.`;
  }
  return isSameSet(topsis, lexicographic)
    ? `By the two other ways of ranking, ${clause(topsis)}.`
    : `Each of three ways of ranking has another result: by TOPSIS, ${clause(topsis)}; by what weighs most alone, ${clause(lexicographic)}.`;
}

const MAX_DISPUTES = 2;

/** The outcomes of the conflicts whose other side has other winners. */
export function decisiveConflicts({ recommendation: { winners, analysis } }: Result) {
  return analysis.conflicts.filter((outcome) => !isSameSet(outcome.winners, winners));
}

/** The conflicts between documents whose other side has other winners; undefined without any. */
export function disputesFinding(result: Result): string | undefined {
  const { content } = result;
  const decisive = decisiveConflicts(result);
  const [only] = decisive;
  if (!only) return undefined;
  const questions = decisive.map(({ conflict }) => {
    return `“${content.conflicts.find(({ id }) => id === conflict)?.question}”`;
  });
  const omitted = questions.length - MAX_DISPUTES;
  const listed = omitted > 0 ? [...questions.slice(0, MAX_DISPUTES), `${omitted} more`] : questions;
  return decisive.length === 1
    ? `But the documents disagree on one point that decides it, ${joinInWords(listed)}: by the side we do not take, ${firstPlace(content.approaches, only.winners, 'would')}. That does not count in the verdict.`
    : `But the documents disagree on ${decisive.length} points, each of which decides it, ${joinInWords(listed)}: by the side we do not take, what comes first would change. That does not count in the verdict.`;
}

/** Which changes of answers would take the first place away: their number, size and feasibility. */
export function flipsFinding(result: Result): string {
  const { analysis, answered, winners } = result.recommendation;
  const { flips } = analysis;
  const effect = winners.length > 1 ? 'change what comes first' : 'put another approach first';
  if (answered.length === 0) return 'There is no answer yet that could be changed.';
  if (flips.length === 0) {
    const tried = ['of your answer', 'of one of your answers or of both'][answered.length - 1];
    return `No change ${tried ?? 'of one of your answers, of two or of three together'} would ${effect}.`;
  }
  const smallest = Math.min(...flips.map(sizeOf));
  const count = (size: number) => flips.filter((flip) => sizeOf(flip) === size).length;
  const feasible = flips.filter(({ kind }) => kind === 'bring-about').length;
  const pairs = count(2);
  const sizeSentence =
    smallest > 1
      ? `Of the answers you gave, no single change${smallest === 3 ? ', and no pair,' : ''} would ${effect}; ${counted(count(smallest), 'change')} of ${smallest === 2 ? 'two' : 'three'} answers together would.`
      : `${count(1) === 1 ? 'One change of a single answer would be' : `There are ${count(1)} changes of a single answer, each of which would be`} enough to ${effect}${pairs > 0 ? `, and ${counted(pairs, 'change')} of two together` : ''}.`;
  return `${sizeSentence} ${abilityFinding(flips.length, feasible)}`;
}

/** How many of the flips the team can bring about itself. */
function abilityFinding(total: number, feasible: number): string {
  if (total === 1) {
    return feasible === 1
      ? 'You could bring it about.'
      : 'It is a fact about your project, not a choice: it matters only if an answer was wrong or your situation changes.';
  }
  if (feasible === 0) {
    return 'These are facts about your project, not choices: they matter only if an answer was wrong or your situation changes.';
  }
  return `${feasible === 1 ? 'One of these is' : `${feasible} of these are`} yours to bring about.`;
}

function sizeOf({ changes }: FlipReport): number {
  return Object.keys(changes).length;
}
