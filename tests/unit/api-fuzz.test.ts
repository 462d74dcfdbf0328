import fc from 'fast-check';
import { expect, test } from 'vitest';
import { completeAnswers } from '../support/arbitraries';
import { content } from '../support/content';
import { SEED } from '../support/random';
import { get, post, postAnswers, type Reply } from '../support/requests';

const ids = content().questions.map(({ id }) => id);
const text = fc.oneof(
  fc.string({ maxLength: 6 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.constantFrom('\ud800', '%ff', '__proto__', 'x'.repeat(150), '-1', '9'.repeat(30)),
);
const weights = content().criteria.map(({ id }) => `weight.${id}`);
const key = fc.oneof(fc.constantFrom(...ids, ...weights, '__proto__', 'constructor', ''), text);

/** A few whole sets, so that their analysis is made once and the rest is for what is wrong. */
const whole = fc.sample(completeAnswers(content()), { seed: SEED, numRuns: 100 });
const spoilt = fc
  .tuple(
    fc.constantFrom(...whole),
    fc.oneof(fc.constant<[string, string][]>([]), {
      weight: 15,
      arbitrary: fc.array(fc.tuple(key, text), { minLength: 2, maxLength: 4 }),
    }),
  )
  .map(([answers, wrong]) => ({ ...answers, ...Object.fromEntries(wrong) }));
const value = fc.oneof(text, fc.double(), fc.integer(), fc.boolean(), fc.constant(null));
const bytes = fc.uint8Array({ maxLength: 24 });
const body = fc.oneof(
  fc.json({ maxDepth: 2 }),
  text,
  fc
    .dictionary(key, value, { maxKeys: 3 })
    .map((a) => JSON.stringify({ answers: { ...a, task: null } })),
  bytes.map((b) => new Uint8Array(b)),
);

function expectSound({ status, type, body }: Reply): void {
  const sound =
    status === 200
      ? type?.startsWith('application/json') && Array.isArray(body.ranking)
      : [400, 413, 422].includes(status) &&
        type === 'application/problem+json' &&
        body.status === status &&
        typeof body.title === 'string' &&
        typeof body.detail === 'string';
  if (!sound) throw new Error(`${status} ${type} ${JSON.stringify(body).slice(0, 300)}`);
}

test('10,000 random queries: a recommendation or a named problem, never a failure', async () => {
  const seen = new Set<number>();
  await fc.assert(
    fc.asyncProperty(spoilt, async (answers) => {
      const reply = await get(answers);
      seen.add(reply.status);
      expectSound(reply);
    }),
    { seed: SEED, numRuns: 10_000 },
  );
  expect([...seen].sort()).toEqual([200, 422]);
});

test('10,000 random bodies: a recommendation or a named problem, never a failure', async () => {
  const seen = new Set<number>();
  await fc.assert(
    fc.asyncProperty(
      fc.oneof({ weight: 1, arbitrary: spoilt }, { weight: 9, arbitrary: body }),
      async (one) => {
        const raw = typeof one === 'string' || one instanceof Uint8Array;
        const reply = raw ? await post(one) : await postAnswers(one);
        seen.add(reply.status);
        expectSound(reply);
      },
    ),
    { seed: SEED, numRuns: 10_000 },
  );
  expect([...seen].sort()).toEqual([200, 400, 422]);
});
