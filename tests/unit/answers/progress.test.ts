import { expect, test } from 'vitest';
import { drawAnswers } from '@/lib/answers/draw';
import { measureProgress } from '@/lib/answers/progress';
import { randomFrom } from '@/lib/common/random';
import { content } from '../../support/content/content';
import { tinyContent } from '../../support/content/tiny-content';
import { SEED } from '../../support/engine/random';

const pets = tinyContent({
  questions: { pet: ['cat', 'none'], age: ['young', 'old'], garden: ['yes', 'no'] },
  appliesWhen: { age: { pet: ['cat'] } },
  criteria: { c: { points: 1, values: { x: 0.5, y: 0.5 } } },
  rules: [],
  method: { secondsPerQuestion: 40 },
});
const progress = (answers: Record<string, string>) => {
  const { answered, total, minutesLeft } = measureProgress(pets, answers);
  return [answered, total, minutesLeft];
};

test('progress counts the questions that apply, answered and in all, and the minutes left', () => {
  expect(progress({})).toEqual([0, 3, 2]);
  expect(progress({ pet: 'cat' })).toEqual([1, 3, 2]);
  expect(progress({ pet: 'cat', garden: 'no' })).toEqual([2, 3, 1]);
  expect(progress({ pet: 'cat', age: 'old', garden: 'no' })).toEqual([3, 3, 0]);
});

test('"I don\'t know yet" is progress', () => {
  expect(progress({ pet: 'unknown' })).toEqual([1, 3, 2]);
});

test('a question that does not apply counts neither as answered nor in all', () => {
  expect(progress({ pet: 'none', age: 'old' })).toEqual([1, 2, 1]);
});

test('the minutes left are those from the section at hand on', () => {
  const [section] = pets.sections;
  if (!section) throw new Error('no section');
  const inThree = {
    ...pets,
    sections: ['first', 'middle', 'last'].map((id) => ({ ...section, id })),
    questions: pets.questions.map((question) => ({
      ...question,
      section: question.id === 'garden' ? 'last' : question.id === 'age' ? 'middle' : 'first',
    })),
    method: { ...pets.method, secondsPerQuestion: 60 },
  };
  const minutesLeft = (at?: string, answers = {}) =>
    measureProgress(inThree, answers, at).minutesLeft;
  expect(['first', 'middle', 'last'].map((at) => minutesLeft(at))).toEqual([3, 2, 1]);
  expect(minutesLeft('middle', { age: 'old' })).toBe(1);
  expect(minutesLeft('last', { garden: 'no' })).toBe(0);
  expect([undefined, 'nowhere', ''].map((at) => minutesLeft(at))).toEqual([3, 3, 3]);
  // Answered questions are counted over all sections, whichever section is given.
  const { answered, total, sections } = measureProgress(inThree, { pet: 'cat' }, 'last');
  expect([answered, total, sections.length]).toEqual([1, 3, 3]);
});

test('the sections add up to the whole', () => {
  const random = randomFrom(SEED);
  for (let n = 0; n < 100; n++) {
    const overall = measureProgress(content(), drawAnswers(content(), random, 0.5));
    const sum = (of: 'answered' | 'total') =>
      overall.sections.reduce((total, section) => total + section[of], 0);
    expect([sum('answered'), sum('total')]).toEqual([overall.answered, overall.total]);
    expect(overall.sections.map(({ section }) => section)).toEqual(
      content().sections.map(({ id }) => id),
    );
  }
});
