import type { Content } from '../content/schema';
import type { FlipReport } from '../engine/analysis';
import type { Recommendation } from '../engine/recommend';
import type { Ground } from '../engine/sureness/verdict';
import { capital } from './capital';
import { counted, inPercent, percent, percentReached } from './figures';
import { inWords, nameInSentence } from './verdict';

export type Given = { content: Content; recommendation: Recommendation };

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

/** A change of a weight below this is none but for rounding. */
const LEVEL = 1e-9;

/** The change of a single weight that it takes least of. */
export function tippingFinding(given: Given): string {
  const { recommended, criteria, analysis } = given.recommendation;
  const [nearest] = analysis.tipping
    .filter(({ change }) => change !== null)
    .sort((a, b) => Math.abs(a.change ?? 0) - Math.abs(b.change ?? 0));
  if (!nearest) return 'No change of a single weight, however large, changes what comes first.';
  const change = nearest.change ?? 0;
  const winner = approachName(given, nearest.winner ?? '');
  if (Math.abs(change) < LEVEL) {
    return `${capital(winner)} is level with ${approachName(given, recommended)} already, so the least change of a weight can decide.`;
  }
  const weight = criteria.find(({ id }) => id === nearest.criterion)?.weight ?? 0;
  const name = capital(criterionName(given, nearest.criterion));
  return `The single weight that tips it soonest is “${name}”: at ${percent(weight + change)} instead of ${percent(weight)}, ${winner} draws level, and ${change < 0 ? 'below' : 'above'} that it comes first.`;
}

/** What the documents left out one at a time do. */
export function documentsFinding(given: Given): string {
  const { recommended, analysis } = given.recommendation;
  const others = analysis.documents.filter((one) => one.recommended !== recommended);
  if (others.length === 0) {
    return `Leaving out any one of the ${counted(analysis.documents.length, 'document')} does not change what comes first.`;
  }
  const winners = [...new Set(others.map((one) => one.recommended))];
  const parts = winners.map((winner) => {
    const documents = others.filter((one) => one.recommended === winner);
    return `without ${inWords(
      documents.map((one) => one.document),
      'or',
    )}, ${approachName(given, winner)} would come first`;
  });
  return `${capital(inWords(parts))}.`;
}

/** Whether the other ways of ranking put the same approach first. */
export function methodsFinding(given: Given): string {
  const { recommended, analysis } = given.recommendation;
  const { topsis, lexicographic } = analysis.methods;
  const isFirst = (ranking: readonly string[]) => ranking[0] === recommended;
  const name = (ranking: readonly string[]) => approachName(given, ranking[0] ?? '');
  if (isFirst(topsis) && isFirst(lexicographic)) return 'All three ways of ranking agree.';
  if (isFirst(topsis)) {
    return `Two of three ways of ranking agree. Going by what weighs most alone would put ${name(lexicographic)} first.`;
  }
  if (isFirst(lexicographic)) {
    return `Two of three ways of ranking agree. TOPSIS, which goes by distance to the best, would put ${name(topsis)} first.`;
  }
  return name(topsis) === name(lexicographic)
    ? `The two other ways of ranking would both put ${name(topsis)} first.`
    : `Each of three ways of ranking puts another approach first: TOPSIS would put ${name(topsis)} first, what weighs most alone ${name(lexicographic)}.`;
}

/** What the open questions can still do; blank where there are none. */
export function openFinding({ recommendation }: Given): string {
  const { unanswered, analysis } = recommendation;
  const { decided, completions, open } = analysis;
  if (unanswered.length === 0) return '';
  if (decided) {
    return unanswered.length === 1
      ? 'Your one open question cannot change what comes first.'
      : `None of your ${unanswered.length} open questions can change what comes first, however they are answered together.`;
  }
  const able = open.filter(({ canChange }) => canChange).length;
  const unproved = completions.complete
    ? 0
    : open.filter(({ canChange, effect }) => canChange && effect === 0).length;
  const shown = able - unproved;
  const stays = `what comes first stays the same in ${percentReached(completions.stays)} of the ways to answer ${unanswered.length === 1 ? 'it' : 'them all'}.`;
  if (unanswered.length === 1) return `Your one open question can still change it: ${stays}`;
  const which = shown === unanswered.length ? 'each one' : `${shown}`;
  const rest = unproved === 0 ? '' : `, and ${unproved} more cannot be ruled out`;
  return shown === 0
    ? `It cannot be ruled out that open questions change it: ${stays}`
    : `Of your ${unanswered.length} open questions, ${which} can still change it${rest}: ${stays}`;
}

/** The open question without which the best guess is wrong most often, if there is one. */
export function mostTelling({ content, recommendation }: Given) {
  const { open, decided } = recommendation.analysis;
  const [first] = decided ? [] : open;
  const question = content.questions.find(({ id }) => id === first?.question);
  return question && first && first.effect > 0 ? { question, effect: first.effect } : undefined;
}

const MOST_DISPUTES = 2;

/** Where the other side of a dispute between the documents would have turned the advice. */
export function disputesFinding(given: Given): string | undefined {
  const { content, recommendation } = given;
  const { recommended, analysis } = recommendation;
  const turning = analysis.conflicts.filter((one) => one.recommended !== recommended);
  const [only] = turning;
  if (!only) return undefined;
  const asked = turning.map(({ conflict }) => {
    return `“${content.conflicts.find(({ id }) => id === conflict)?.question}”`;
  });
  const more = asked.length - MOST_DISPUTES;
  const named = more > 0 ? [...asked.slice(0, MOST_DISPUTES), `${more} more`] : asked;
  return turning.length === 1
    ? `But the documents disagree on one point that decides it, ${inWords(named)}: by the side we do not take, ${approachName(given, only.recommended)} would come first. That does not count in the verdict.`
    : `But the documents disagree on ${turning.length} points, each of which decides it, ${inWords(named)}: by the side we do not take, another approach would come first. That does not count in the verdict.`;
}

/** What changes of given answers would do. */
export function flipsFinding(given: Given): string {
  const { analysis, answered } = given.recommendation;
  const { flips } = analysis;
  if (answered.length === 0) return 'There is no answer yet that could be changed.';
  if (flips.length === 0) {
    const tried = ['of your answer', 'of one of your answers or of both'][answered.length - 1];
    return `No change ${tried ?? 'of one of your answers, of two or of three together'} would put another approach first.`;
  }
  const smallest = Math.min(...flips.map(sizeOf));
  const count = (size: number) => flips.filter((flip) => sizeOf(flip) === size).length;
  const own = flips.filter(({ kind }) => kind === 'bring-about').length;
  const pairs = count(2);
  const what =
    smallest > 1
      ? `Of the answers you gave, no single change${smallest === 3 ? ', and no pair,' : ''} would put another approach first; ${counted(count(smallest), 'change')} of ${smallest === 2 ? 'two' : 'three'} answers together would.`
      : `${count(1) === 1 ? 'One change of a single answer would be' : `There are ${count(1)} changes of a single answer, each of which would be`} enough to put another approach first${pairs > 0 ? `, and ${counted(pairs, 'change')} of two together` : ''}.`;
  return `${what} ${abilityFinding(flips.length, own)}`;
}

/** How many of the changes are the team's to bring about. */
function abilityFinding(all: number, own: number): string {
  if (all === 1) {
    return own === 1
      ? 'You could bring it about.'
      : 'It is a fact about your project, not a choice: it matters only if an answer was wrong or your situation changes.';
  }
  if (own === 0) {
    return 'These are facts about your project, not choices: they matter only if an answer was wrong or your situation changes.';
  }
  return `${own === 1 ? 'One of these is' : `${own} of these are`} yours to bring about.`;
}

function sizeOf({ changes }: FlipReport): number {
  return Object.keys(changes).length;
}

const LIMITS: Record<Ground['test'], (value: string) => string> = {
  near: (value) => `with weights near these it comes first in ${value}`,
  open: (value) =>
    `answers still open could change it, and it stays first in ${value} of the ways to give them`,
  documents: (value) => `it stands without one of the documents in ${value} cases`,
  methods: (value) => `it is first by ${value} ways of ranking`,
};

/** What the verdict is and, where it is not clear, what keeps it from being so. */
export function verdictFinding({ content, recommendation }: Given): string {
  const { verdict, grounds, finalists, analysis } = recommendation;
  if (finalists.length === 1) return 'Only one approach is not ruled out, so there is no contest.';
  if (verdict === 'not-enough-answers') {
    return `There is no verdict yet: it takes at least ${counted(content.method.minimumAnswers, 'answer')} that count.`;
  }
  if (verdict === 'clear') {
    return analysis.decided
      ? 'Clear: it passes all four tests.'
      : 'Clear so far: it passes all four tests, though open questions could still change it.';
  }
  const limits = grounds
    .filter(({ allows }) => allows === verdict)
    .map(({ test, value, clear, leaning }) => {
      const needed = verdict === 'leaning' ? clear : leaning;
      const outOf = { documents: content.documents.length, methods: 3, near: 0, open: 0 }[test];
      const show = (one: number) => (outOf > 0 ? `${one} of ${outOf}` : percentReached(one));
      return `${LIMITS[test](show(value))} (needed: ${show(needed)})`;
    });
  return `${verdict === 'leaning' ? 'Leaning, not clear' : 'Too close to call'}: ${limits.join('; ')}.`;
}
