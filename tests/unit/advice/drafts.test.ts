import { expect, test } from 'vitest';
import { RULESET_PARAMETER } from '@/lib/addresses/hrefs';
import { readAnswers } from '@/lib/advice/advise';
import { currentRuleset } from '@/lib/store/rulesets';
import { sideBySide } from '../../support/timing';

test('a draft that never was is looked for among names, not by reading all rules again', () => {
  const reading = (version: string) => () => {
    for (let n = 0; n < 100; n++) readAnswers([[RULESET_PARAMETER, version]]);
  };
  const times = sideBySide(reading('draft.00000000'), reading(currentRuleset.version), 15);
  expect(times.first / times.second).toBeLessThan(10);
});
