import { expect, test } from 'vitest';
import { evaluate } from '@/lib/engine/model/condition';

const condition = { fruit: ['apple', 'pear'], ripe: ['yes'] };

test('a condition holds when every question it names has one of its options', () => {
  expect(evaluate(condition, { fruit: 'pear', ripe: 'yes', size: 'small' })).toBe('holds');
});

test('a condition that names nothing always holds', () => {
  expect(evaluate({}, {})).toBe('holds');
});

test('one wrong option makes a condition fail, whatever is not known yet', () => {
  expect(evaluate(condition, { fruit: 'plum' })).toBe('fails');
  expect(evaluate(condition, { ripe: 'no' })).toBe('fails');
});

test('a condition stays open as long as the answers do not say', () => {
  expect(evaluate(condition, {})).toBe('open');
  expect(evaluate(condition, { fruit: 'apple' })).toBe('open');
  expect(evaluate(condition, { ripe: 'yes' })).toBe('open');
});

test('a condition on a question that does not apply fails', () => {
  expect(evaluate(condition, { fruit: null })).toBe('fails');
  expect(evaluate(condition, { fruit: 'apple', ripe: null })).toBe('fails');
});
