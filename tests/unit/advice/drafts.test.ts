import { expect, test } from 'vitest';
import { RULES } from '@/lib/addresses/hrefs';
import { readAnswers } from '@/lib/advice/advise';
import { workSince } from '../../support/timing';

test('a draft that never was is looked for among names, not by reading all rules again', () => {
  const work = workSince();
  for (let remaining = 1000; remaining > 0; remaining--) readAnswers([[RULES, 'draft.00000000']]);
  expect(work()).toBeLessThan(250);
});
