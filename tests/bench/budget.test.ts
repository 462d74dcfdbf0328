import { expect, test } from 'vitest';
import { recommend } from '@/lib/engine/recommend';
import { content } from '../support/content/content';
import { sideBySide } from '../support/timing';

// Unit of cost: one JSON round trip of the content, measured in the same run.
const clone = () => JSON.parse(JSON.stringify(content()));

// The first option of each question rules training out, so no change of one or two answers flips
// the winner and all sets of three are tried. Most answer sets cost a fifth of this.
test('a recommendation that is hard to turn costs less than 120 copies of the content', () => {
  const answers = Object.fromEntries(
    content().questions.map((q) => [q.id, q.options[0]?.id ?? '']),
  );
  const { first, second } = sideBySide(() => recommend(content(), answers), clone, 60);
  console.log(`full answers: ${(first / second).toFixed(1)} copies`);
  expect(first / second).toBeLessThan(120);
});

// No flips to search: the cost is that of exact intervals, weightings and open questions.
test('a recommendation on an empty questionnaire costs less than 120 copies', () => {
  const { first, second } = sideBySide(() => recommend(content(), {}), clone, 60);
  console.log(`no answers: ${(first / second).toFixed(1)} copies`);
  expect(first / second).toBeLessThan(120);
});
