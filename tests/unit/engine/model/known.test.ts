import { expect, test } from 'vitest';
import { applicableQuestions, knownAnswers } from '@/lib/engine/model/known';
import { recommend } from '@/lib/engine/recommend';
import { tinyContent } from '../../../support/content/tiny-content';

const pets = tinyContent({
  questions: { pet: ['cat', 'none'], age: ['young', 'old'], diet: ['wet', 'dry'] },
  appliesWhen: { age: { pet: ['cat'] }, diet: { age: ['old'] } },
  criteria: { c: { points: 1, values: { x: 0.5, y: 0.5 } } },
  rules: [{ id: 'old', when: { age: ['old'] }, values: { c: { x: 0.25 } } }],
});
const applicableIds = (answers: Record<string, string>) =>
  applicableQuestions(pets, answers).map(({ id }) => id);
const scoreOfX = (answers: Record<string, string>) =>
  recommend(pets, answers).ranking.find(({ approach }) => approach === 'x')?.score;

test('an answer to a question that does not apply is not counted', () => {
  expect(knownAnswers(pets.questions, { pet: 'none', age: 'old' })).toEqual({
    pet: 'none',
    age: null,
    diet: null,
  });
  expect(scoreOfX({ pet: 'none', age: 'old' })).toBe(50);
});

test('the answer counts again once its question applies again', () => {
  const answers = { pet: 'none', age: 'old' };
  expect(recommend(pets, answers).setAside).toEqual(['age']);
  expect(recommend(pets, answers).answers).toEqual(answers);
  expect(scoreOfX({ ...answers, pet: 'cat' })).toBe(75);
});

test('a question that may still apply is asked, and its answer counts', () => {
  expect(applicableIds({})).toEqual(['pet', 'age', 'diet']);
  expect(scoreOfX({ age: 'old' })).toBe(75);
});

test('a question hidden by a hidden question is hidden too', () => {
  expect(applicableIds({ pet: 'none', age: 'old', diet: 'wet' })).toEqual(['pet']);
  expect(applicableIds({ pet: 'cat', age: 'young' })).toEqual(['pet', 'age']);
});

test('"I don\'t know yet" leaves a question as open as no answer', () => {
  expect(knownAnswers(pets.questions, { pet: 'unknown' })).toEqual({});
  expect(applicableIds({ pet: 'unknown' })).toEqual(applicableIds({}));
});
