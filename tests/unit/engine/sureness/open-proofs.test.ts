import { expect, test } from 'vitest';
import { drawAnswers, drawWeights } from '@/lib/answers/draw';
import { type Random, randomFrom } from '@/lib/common/random';
import type { Codes } from '@/lib/engine/model/compile';
import { encode } from '@/lib/engine/model/compile';
import { recommend } from '@/lib/engine/recommend';
import { openQuestions } from '@/lib/engine/sureness/open-questions';
import { content } from '../../../support/content/content';
import { compiledEngine } from '../../../support/engine/compiled-engine';
import { SEED, withoutAnswersTo } from '../../../support/engine/random';

/** Answer sets of our content with too many completions to try all, half with own weights. */
function situations(count: number, random: Random) {
  const candidates = Array.from({ length: count }, (_, n) => {
    const ownWeights = n % 2 === 0 ? {} : drawWeights(content(), random);
    const { model, scorer } = compiledEngine(content(), ownWeights);
    const answers = encode(model, drawAnswers(content(), random, 0.55 + 0.2 * random()));
    const found = openQuestions({ model, scorer, answers, ownWeights });
    const open = found.questions.map(({ question }) => question);
    const radix = (question: number) => 1 + (model.questions[question]?.options.length ?? 0);
    /** The winners over all answers to one question, the others being as in `codes`. */
    const winnersBy = (question: number, codes: Codes): Set<number> => {
      const winners = new Set<number>();
      for (let code = 0; code < radix(question); code++) {
        codes[question] = code;
        winners.add(scorer.winners(codes));
      }
      return winners;
    };
    const complete = (codes: Codes): Codes => {
      for (const q of open) codes[q] = Math.floor(random() * radix(q));
      return codes;
    };
    return { answers, found, scorer, winnersBy, complete };
  });
  return candidates.filter(({ found }) => !found.complete);
}
const drawn = situations(160, randomFrom(SEED));

test('once it is decided, no way to answer the rest changes the first place', () => {
  const decided = drawn.filter(({ found }) => found.decided);
  expect(decided.length).toBeGreaterThan(8);
  for (const { answers, found, scorer, complete } of decided) {
    expect(found.stays).toBe(1);
    expect(found.questions.filter(({ canChange }) => canChange)).toEqual([]);
    const before = scorer.winners(answers);
    const codes = answers.slice();
    let changed = 0;
    for (let n = 0; n < 3000; n++) if (scorer.winners(complete(codes)) !== before) changed++;
    expect(changed).toBe(0);
  }
});

test('a question that can change nothing never changes the winner, one with an effect does', () => {
  let [idle, effective] = [0, 0];
  for (const { answers, found, winnersBy, complete } of drawn) {
    if (found.decided) continue;
    const codes = answers.slice();
    for (const { question, canChange, effect } of found.questions) {
      expect(canChange || effect === 0).toBe(true);
      const tries = effect > 0 ? 20_000 : canChange ? 0 : 1500;
      let isSeen = false;
      for (let n = 0; n < tries && !isSeen; n++) {
        isSeen = winnersBy(question, complete(codes)).size > 1;
      }
      expect(isSeen).toBe(effect > 0);
      if (effect > 0) effective++;
      else if (!canChange) idle++;
    }
  }
  expect(idle).toBeGreaterThan(3);
  expect(effective).toBeGreaterThan(500);
});

test('the advice lists what is open, the most telling first, and answering it moves nothing else', () => {
  const random = randomFrom(SEED);
  for (let n = 0; n < 25; n++) {
    const answers = drawAnswers(content(), random, 0.5 + 0.5 * random());
    const ownWeights = n % 2 === 0 ? {} : drawWeights(content(), random);
    const { analysis, unanswered, recommended } = recommend(content(), answers, ownWeights);
    const { open, decided, completions } = analysis;
    expect(open.map(({ question }) => question).toSorted()).toEqual(unanswered.toSorted());
    const places = open.map(({ canChange, effect }) => (canChange ? 2 + effect : effect));
    expect(places).toEqual(places.toSorted((a, b) => b - a));
    expect(decided).toBe(open.every(({ canChange }) => !canChange) && completions.stays === 1);
    const [last] = open.filter(({ canChange }) => !canChange);
    const options = content().questions.find(({ id }) => id === last?.question)?.options ?? [];
    for (const { id } of options) {
      const more = { ...answers, [last?.question ?? '']: id };
      expect(compiledEngine(content(), ownWeights).winner(more)).toBe(recommended);
    }
  }
});

test('"I don\'t know yet" is as open as no answer', () => {
  const random = randomFrom(SEED);
  for (let n = 0; n < 10; n++) {
    const answers = drawAnswers(content(), random, 0.8);
    const [first = '', second = ''] = Object.keys(answers);
    const { open } = compiledEngine(content());
    expect(open({ ...answers, [first]: 'unknown', [second]: 'unknown' })).toEqual(
      open(withoutAnswersTo(answers, first, second)),
    );
  }
});
