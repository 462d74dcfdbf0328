import { expect } from 'vitest';
import { fuzz } from './fuzz';

/** Outcomes of each target: all must occur, and no others. "read": no reply and no error. */
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

/** Sends `runs` inputs from number `first`; expects no faults, little heap growth, all outcomes. */
export async function expectNoFault(runs: number, first: number): Promise<void> {
  const { faults, grown, answers } = await fuzz(runs, first);
  expect(faults.join('\n\n')).toBe('');
  expect(grown).toBeLessThan(32e6);
  const allowed = Object.entries(ANSWERS).flatMap(([target, outcomes]) =>
    outcomes.map((outcome) => `${target} ${outcome}`),
  );
  expect(Object.keys(answers).sort()).toEqual(allowed.sort());
}
