import { expect, test } from 'vitest';
import { RULESET_PARAMETER } from '@/lib/addresses/hrefs';
import { readAnswers } from '@/lib/advice/advise';
import { cpuTimeSince } from '../../support/timing';

test('a draft that never was is looked for among names, not by reading all rules again', () => {
  const work = cpuTimeSince();
  for (let remaining = 1000; remaining > 0; remaining--)
    readAnswers([[RULESET_PARAMETER, 'draft.00000000']]);
  expect(work()).toBeLessThan(250);
});
