import { expect, test } from 'vitest';
import { readAnswers } from '@/lib/advise';
import { RULES } from '@/lib/site';
import { expectNoFault } from '../support/fuzz/expect-no-fault';
import { workSince } from '../support/fuzz/fuzz';

// The other 50,000 are in a file of their own, so that two processors share them.

test(
  '50,000 malformed inputs: an answer or a named problem, soon, and nothing is kept',
  {
    timeout: 300_000,
  },
  () => expectNoFault(50_000, 0),
);

test('a draft that never was is looked for among names, not by reading all rules again', () => {
  const work = workSince();
  for (let left = 1000; left > 0; left--) readAnswers([[RULES, 'draft.00000000']]);
  expect(work()).toBeLessThan(250);
});
