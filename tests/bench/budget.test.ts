import { expect, test } from 'vitest';
import { recommend } from '@/lib/engine/recommend';
import { content } from '../support/content/content';
import { sideBySide } from '../support/timing';

// The reference is a copy of the content by way of JSON, in the same run on the same machine.
const clone = () => JSON.parse(JSON.stringify(content()));

// The first option of each question rules training out, so that no two changes turn the advice
// and all sets of three are tried. Most sets of answers cost a fifth of this.
test('a recommendation that is hard to turn costs less than 120 copies of the content', () => {
  const answers = Object.fromEntries(
    content().questions.map((q) => [q.id, q.options[0]?.id ?? '']),
  );
  const { one, other } = sideBySide(() => recommend(content(), answers), clone, 60);
  console.log(`full answers: ${(one / other).toFixed(1)} copies`);
  expect(one / other).toBeLessThan(120);
});

// Nothing can be turned here: it is the exact intervals, the weightings and the open questions.
test('a recommendation on an empty questionnaire costs less than 120 copies', () => {
  const { one, other } = sideBySide(() => recommend(content(), {}), clone, 60);
  console.log(`no answers: ${(one / other).toFixed(1)} copies`);
  expect(one / other).toBeLessThan(120);
});
