import type { Content } from '@/lib/content/schema';
import type { FlipReport } from '@/lib/engine/analysis';
import type { Recommendation } from '@/lib/engine/recommend';
import { counted, inPercent, percent } from './figures';
import { inWords, nameInSentence } from './verdict';

export type Given = { content: Content; recommendation: Recommendation };

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The name of an approach, fit for a sentence or for its beginning. */
export function approachName({ content }: Given, id: string): string {
  return nameInSentence(content.approaches, id);
}

export function criterionName({ content }: Given, id: string): string {
  return content.criteria.find((criterion) => criterion.id === id)?.name.toLowerCase() ?? id;
}

export function hasOwnWeights({ recommendation }: Given): boolean {
  return Object.keys(recommendation.ownWeights).length > 0;
}

/** How often the first stays first when the weights change. */
export function weightsFinding(given: Given): string {
  const { recommended, analysis } = given.recommendation;
  const { near, uniform } = analysis.robustness;
  const name = capital(approachName(given, recommended));
  const [close, any] = [near[recommended]?.[0] ?? 0, uniform[recommended]?.[0] ?? 0];
  const weights = hasOwnWeights(given) ? 'yours' : 'those used here';
  const often = (share: number) => (share === 1 ? 'all' : `${inPercent(share)} of`);
  return `${name} comes first in ${often(close)} the weightings drawn near ${weights}, and in ${often(any)} those drawn from all that are possible.`;
}

/** The change of a single weight that it takes least of. */
export function tippingFinding(given: Given): string {
  const { criteria, analysis } = given.recommendation;
  const [nearest] = analysis.tipping
    .filter(({ change }) => change !== null)
    .sort((a, b) => Math.abs(a.change ?? 0) - Math.abs(b.change ?? 0));
  if (!nearest) return 'No change of a single weight, however large, changes what comes first.';
  const weight = criteria.find(({ id }) => id === nearest.criterion)?.weight ?? 0;
  const name = capital(criterionName(given, nearest.criterion));
  return `The single weight that tips it soonest is "${name}": at ${percent(weight + (nearest.change ?? 0))} instead of ${percent(weight)}, ${approachName(given, nearest.winner ?? '')} draws level, and beyond that it comes first.`;
}

/** What the documents left out one at a time do. */
export function documentsFinding(given: Given): string {
  const { recommended, analysis } = given.recommendation;
  const others = analysis.documents.filter((one) => one.recommended !== recommended);
  if (others.length === 0) {
    return `The advice stands without any one of the ${counted(analysis.documents.length, 'document')}.`;
  }
  const parts = others.map(
    (one) => `without ${one.document}, ${approachName(given, one.recommended)} would come first`,
  );
  return `${capital(inWords(parts))}.`;
}

/** Whether the other ways of adding up put the same approach first. */
export function methodsFinding(given: Given): string {
  const { recommended, analysis } = given.recommendation;
  const { topsis, lexicographic } = analysis.methods;
  const isFirst = (ranking: readonly string[]) => ranking[0] === recommended;
  const name = (ranking: readonly string[]) => approachName(given, ranking[0] ?? '');
  if (isFirst(topsis) && isFirst(lexicographic)) return 'All three ways of adding up agree.';
  if (isFirst(topsis)) {
    return `Two of three ways of adding up agree. Going by the weightiest criterion alone would put ${name(lexicographic)} first.`;
  }
  if (isFirst(lexicographic)) {
    return `Two of three ways of adding up agree. TOPSIS, which goes by distance to the best, would put ${name(topsis)} first.`;
  }
  return name(topsis) === name(lexicographic)
    ? `The two other ways of adding up would both put ${name(topsis)} first.`
    : `The two other ways of adding up disagree with it and with each other: TOPSIS would put ${name(topsis)} first, the weightiest criterion alone ${name(lexicographic)}.`;
}

/** What the open questions can still do. */
export function openFinding({ recommendation }: Given): string {
  const { unanswered, analysis } = recommendation;
  const { decided, completions, open } = analysis;
  if (unanswered.length === 0) return 'You have answered everything that applies.';
  if (decided) {
    return unanswered.length === 1
      ? 'Your one open question cannot change what comes first.'
      : `None of your ${unanswered.length} open questions can change what comes first, however they are answered together.`;
  }
  const able = open.filter(({ canChange }) => canChange).length;
  const which =
    unanswered.length === 1
      ? 'Your one open question can still change it'
      : able === unanswered.length
        ? `Each of your ${able} open questions can still change it`
        : `${able} of your ${unanswered.length} open questions can still change it`;
  return `${which}: what comes first stays the same in ${inPercent(completions.stays)} of the ways to answer${unanswered.length === 1 ? ' it' : ' them'}.`;
}

const SIZES = ['', 'one answer', 'two answers together', 'three answers together'];

/** What changes of given answers would do. */
export function flipsFinding(given: Given): string {
  const { analysis, answered } = given.recommendation;
  const { flips } = analysis;
  if (answered.length === 0) return 'There is no answer yet that could be changed.';
  if (flips.length === 0) {
    return 'No change of one of your answers, of two or of three together would put another approach first.';
  }
  const smallest = Math.min(...flips.map(sizeOf));
  const count = flips.filter((flip) => sizeOf(flip) === smallest).length;
  const own = flips.filter(({ kind }) => kind === 'bring-about').length;
  const ability =
    own === 0
      ? 'None of the changes found is one you could bring about.'
      : `${own === 1 ? 'One of the changes found is' : `${own} of the changes found are`} yours to bring about.`;
  if (smallest === 1) {
    return `${count === 1 ? 'There is one answer whose change' : `There are ${count} changes of a single answer, each of which`} would be enough to put another approach first. ${ability}`;
  }
  return `No single change of an answer${smallest === 3 ? ', and no pair,' : ''} would put another approach first; ${count === 1 ? 'one change' : `${count} changes`} of ${SIZES[smallest]} would. ${ability}`;
}

export function sizeOf({ changes }: FlipReport): number {
  return Object.keys(changes).length;
}
