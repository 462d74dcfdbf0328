import type { AnswerSet } from '../compare/answer-sets';
import type { Group } from '../compare/group';
import type { Content, OwnWeights } from '../content/schema';
import type { AgreementAnalysis, Disagreement } from '../engine/compare/disagreements';
import type { FirstPlace } from '../engine/model/winners';
import { answerSetName } from './comparison-findings';
import { counted, decimalPercent, wholePercent } from './figures';
import { firstPlace, joinInWords, winnerNames } from './verdict';

const points = (count: number) => counted(count, 'point');

/** The subject of a disagreement, for use inside a sentence. */
function disagreementName(
  content: Content,
  { kind, id }: Pick<Disagreement, 'kind' | 'id'>,
): string {
  if (kind === 'weights') return 'whose weights to use';
  return `“${content.questions.find((question) => question.id === id)?.label ?? id}”`;
}

/** Own weights as a phrase. */
export function weightsPhrase({ criteria }: Content, ownWeights: OwnWeights): string {
  const weighted = criteria.filter(({ id }) => ownWeights[id] !== undefined);
  return weighted.length === 0
    ? 'The weights of the documents'
    : `Own weights: ${weighted.map(({ id, name }) => `${name.toLowerCase()} ${ownWeights[id]}`).join(', ')}`;
}

/** Which disagreement to discuss first, or that the winner no longer depends on any. */
export function discussionFinding(content: Content, { analysis, people }: Group): string {
  const { disagreements, settled, complete } = analysis;
  const [first] = disagreements;
  if (!first) {
    return people.length < 2
      ? ''
      : 'You disagree on nothing that counts: no question has two different answers.';
  }
  const count = disagreements.length;
  if (settled !== null) {
    return `You can stop talking: whichever way you settle the ${count === 1 ? 'one point' : points(count)} on which you disagree, ${firstPlace(content.approaches, settled, 'still')}.`;
  }
  if (first.effect === 0) {
    return `You disagree on ${points(count)}. In none of the ways tried does any of them decide what comes first, which is no proof.`;
  }
  const deciding = disagreements.filter(({ effect }) => effect > 0).length;
  const foremost = disagreements.filter(({ effect }) => effect === first.effect);
  const names = joinInWords(
    foremost.map((disagreement) => disagreementName(content, disagreement)),
    'or',
  );
  const others = count - deciding;
  const othersClause =
    others === 0
      ? ''
      : complete
        ? ` ${others === 1 ? 'The other one' : `The other ${others}`} can wait: ${others === 1 ? 'it never decides' : 'they never decide'}.`
        : ` ${others === 1 ? 'The other one' : `The other ${others}`} made no difference in the ways tried.`;
  const effectClause =
    count === 1
      ? 'it decides what comes first.'
      : `in ${wholePercent(first.effect)} of the ways to settle the rest, ${foremost.length > 1 ? 'each of them' : 'it'} decides what comes first.`;
  return count === 1
    ? `Talk about ${disagreementName(content, first)}: it is all you disagree on, and ${effectClause}`
    : `Talk about ${names} first: ${effectClause} Of the ${points(count)} on which you disagree, ${deciding === count ? 'each' : deciding} can change it.${othersClause}`;
}

/** In which share of all ways to settle the disagreements each approach comes first. */
export function firstPlacesFinding(content: Content, analysis: AgreementAnalysis): string {
  const { ways, complete, firsts, disagreements } = analysis;
  if (disagreements.length === 0) return '';
  const shares = firstPlacesInWords(content, firsts);
  const count = ways.toLocaleString('en-GB');
  return complete
    ? `If each answer given is as likely as the next, there are ${count} ways to settle all of it: ${shares}.`
    : `There are too many ways to settle all of it to try each, so ${count} were drawn at random, always the same ones: ${shares}. One standard error is at most 1.1 percentage points here, and 3.1 for a single disagreement below.`;
}

/**
 * First places as "fine-tuning comes first in 62%, hybrid in 38%", those of one approach before
 * those that several share; blank without any.
 */
export function firstPlacesInWords({ approaches }: Content, firsts: readonly FirstPlace[]): string {
  const [only, ...others] = firsts;
  if (!only) return '';
  if (others.length === 0) return `${firstPlace(approaches, only.winners, 'now')} in all of them`;
  // Whole percents only where they add up to 100.
  const wholeSum = firsts.reduce((sum, { share }) => sum + Math.round(100 * share), 0);
  const show = wholeSum === 100 ? wholePercent : decimalPercent;
  const alone = firsts
    .filter(({ winners }) => winners.length === 1)
    .map(({ winners, share }, n) =>
      n === 0
        ? `${firstPlace(approaches, winners, 'now')} in ${show(share)}`
        : `${winnerNames(approaches, winners)} in ${show(share)}`,
    );
  const level = firsts
    .filter(({ winners }) => winners.length > 1)
    .map(({ winners, share }) => `${firstPlace(approaches, winners, 'now')} in ${show(share)}`);
  return [joinInWords(alone), ...level].filter(Boolean).join('; ');
}

/** How often one disagreement decides the winner. */
export function effectFinding({ effect, canChange }: Disagreement): string {
  if (effect > 0) {
    return `Decides what comes first in ${wholePercent(effect)} of the ways to settle the rest.`;
  }
  return canChange
    ? 'Made no difference in the ways tried, which is no proof.'
    : 'Cannot change what comes first, however the rest is settled.';
}

/** The names of the people at these places, as a phrase. */
export function namesAt(people: readonly AnswerSet[], places: readonly number[]): string {
  return joinInWords(people.filter((_, n) => places.includes(n)).map(answerSetName));
}
