import { expect, test } from 'vitest';
import { content } from '../support/content/content';
import { readingGrade, words } from '../support/content/reading-grade';

const { rules, questions, method } = content();
const hows = questions.flatMap(({ id, change }) => (change.how ? [{ id, how: change.how }] : []));
const sentences = [
  ...rules.map(({ id, because }) => ({ of: `${id}: because`, text: because })),
  ...questions.map(({ id, text }) => ({ of: `${id}: text`, text })),
  ...questions.map(({ id, help }) => ({ of: `${id}: help`, text: help })),
  ...hows.map(({ id, how }) => ({ of: `${id}: how`, text: how })),
  ...method.experiments.map(({ id, text }) => ({ of: `${id}: text`, text })),
];

test.each(sentences)('$of is written as a sentence', ({ text }) => {
  expect(text).toMatch(/^[A-Z0-9]/);
  expect(text).toMatch(/[.?]$/);
  expect(text).not.toMatch(/\s\s|^\s|\s$|\s[.,?]/);
});

test.each(questions)('$id asks one question', ({ text }) => {
  expect(text).toMatch(/^[^.?!]+\?$/);
});

test.each(hows)('$id says in one sentence of at most 20 words how to change it', ({ how }) => {
  expect(how).toMatch(/^[^.?!]+\.$/);
  expect(words(how).length).toBeLessThanOrEqual(20);
});

test.each(method.experiments)('$id says what to do on each outcome', ({ text }) => {
  expect(text).toMatch(/\bIf\b[^.]+; if\b[^.]+\.$/);
});

test.each(rules)('$id says its because in at most 30 words', ({ because }) => {
  expect(words(because).length).toBeLessThanOrEqual(30);
});

test('the estimate of the reading grade knows easy from hard', () => {
  expect(readingGrade('The cat sat on the mat.')).toBeCloseTo(-1.45, 2);
  const hard = 'Institutional accountability necessitates comprehensive organisational evaluation.';
  expect(readingGrade(hard)).toBeGreaterThan(20);
});

test('what people read takes eight years of school on average', () => {
  const grades = sentences.map(({ of, text }) => ({ of, grade: readingGrade(text) }));
  const mean = grades.reduce((total, { grade }) => total + grade, 0) / grades.length;
  const hardest = grades.toSorted((a, b) => b.grade - a.grade).slice(0, 5);
  expect(mean, JSON.stringify(hardest)).toBeLessThanOrEqual(8);
});
