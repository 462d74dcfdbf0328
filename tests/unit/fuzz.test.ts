import { expect, test } from 'vitest';
import { readAnswers } from '@/lib/advise';
import { RULES } from '@/lib/site';
import { fuzz, workSince } from '../support/fuzz/fuzz';

/** What each target may answer with; "read" where it only reads. All of it comes up. */
const ANSWERS = {
  api: [200, 422],
  body: [200, 400, 413, 415, 422],
  picture: [200, 307, 414, 422, 'read'],
  oembed: [200, 400, 404, 501],
  read: ['read'],
  compare: ['read'],
  together: ['read'],
  entry: ['read'],
  download: [200, 404],
  export: [200, 404, 422],
  framed: [200, 404],
};

test('100,000 malformed inputs: an answer or a named problem, soon, and nothing is kept', {
  timeout: 300_000,
}, async () => {
  const { faults, grown, answers } = await fuzz(100_000);
  expect(faults.join('\n\n')).toBe('');
  expect(grown).toBeLessThan(32e6);
  const allowed = Object.entries(ANSWERS).flatMap(([target, outcomes]) =>
    outcomes.map((outcome) => `${target} ${outcome}`),
  );
  expect(Object.keys(answers).sort()).toEqual(allowed.sort());
});

test('a draft that never was is looked for among names, not by reading all rules again', () => {
  const work = workSince();
  for (let left = 1000; left > 0; left--) readAnswers([[RULES, 'draft.00000000']]);
  expect(work()).toBeLessThan(250);
});
