import { expect, test } from 'vitest';
import { drawAnswers } from '@/lib/answers/draw';
import { randomFrom } from '@/lib/common/random';
import type { Answers } from '@/lib/content/schema';
import { recommend } from '@/lib/engine/recommend';
import { verdictHeadline } from '@/lib/wording/verdict';
import { content } from '../support/content/content';
import { SEED, withoutAnswersTo } from '../support/engine/random';
import { winnerOf } from '../support/engine/scores';

// What no strengths may undo: hard sense is not fitted.

const TRAINS = ['fine-tuning', 'hybrid'];
const trains = (answers: Answers) =>
  winnerOf(content(), answers)
    .split('+')
    .some((id) => TRAINS.includes(id));

/** Random answers, few and many, that are made to agree with `fixed`. */
function drawn(count: number, fixed: Answers, without: readonly string[] = []): Answers[] {
  const random = randomFrom(SEED);
  return Array.from({ length: count }, () => ({
    ...withoutAnswersTo(drawAnswers(content(), random, 0.3 + 0.7 * random()), ...without),
    ...fixed,
  }));
}

test.each<[string, Answers]>([
  ['no word of how to get one', {}],
  ['no idea how to get one', { 'data-collection': 'unknown' }],
  ['none to be had', { 'data-collection': 'no' }],
])('without an example, and %s, nothing that trains comes first', (_, more) => {
  const fixed = { 'labelled-examples': 'none', ...more };
  const answerSets = drawn(3000, fixed, ['data-collection']);
  expect(answerSets.filter(trains)).toEqual([]);
});

test('nor where the first version is due in days', () => {
  const fixed = { 'labelled-examples': 'none', 'time-to-release': 'days' };
  expect(drawn(2000, fixed).filter(trains)).toEqual([]);
});

test('a legal team with money, experts and a cluster, but not one example, is told to prompt', () => {
  const legal = {
    task: 'extraction',
    domain: 'law',
    'domain-specialization': 'niche',
    'labelled-examples': 'none',
    budget: 'large',
    compute: 'cluster',
    'time-to-release': 'months',
    'ml-expertise': 'expert',
  };
  expect(recommend(content(), legal).recommended).toBe('prompt-engineering');
});

/** Whether cost at volume, speed, the models at hand or the place of the data speak for training. */
const hasGround = (answers: Answers) =>
  ['100000-999999', '1000000-or-more'].includes(answers['monthly-requests'] ?? '') ||
  answers.latency === 'strict' ||
  answers['model-access'] === 'open-small' ||
  answers['sensitive-data'] === 'yes';

test('where prompts are good, training comes first only on other grounds, and is told to be so', () => {
  const random = randomFrom(SEED);
  let told = 0;
  for (const answers of drawn(4000, { 'prompt-baseline': 'good' })) {
    if (!trains(answers)) continue;
    expect(hasGround(answers), JSON.stringify(answers)).toBe(true);
    if (random() < 0.9) continue;
    const headline = verdictHeadline(recommend(content(), answers), content().approaches);
    expect(headline).toMatch(/^Your prompts are good already, so train only for /);
    told++;
  }
  expect(told).toBeGreaterThan(5);
});

test('nothing is clear where data must stay in house and only an API is at hand', () => {
  const fixed = { 'sensitive-data': 'yes', compute: 'api-only' };
  for (const answers of drawn(500, fixed)) {
    const { verdict, cautions } = recommend(content(), answers);
    expect(verdict, JSON.stringify(answers)).not.toBe('clear');
    expect(cautions).toContain('in-house-data-without-a-machine');
  }
});
