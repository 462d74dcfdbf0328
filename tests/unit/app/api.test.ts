import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { GET as getQuestionnaire } from '@/app/api/v1/questionnaire/route';
import { GET } from '@/app/api/v1/recommendation/route';
import { hrefs } from '@/lib/addresses/hrefs';
import { MAX_PARAMETERS } from '@/lib/answers/decode';
import { currentRuleset, releases } from '@/lib/store/rulesets';
import { content } from '../../support/content/content';
import { get, post, postAnswers } from '../../support/server/requests';

const answers = {
  task: 'classification',
  'labelled-examples': '10000-or-more',
  'data-quality': 'high',
  budget: 'large',
  'ml-expertise': 'unknown',
  'time-to-release': 'months',
};
const KB16 = 16 * 1024;

beforeEach(() => vi.stubEnv('SITE_URL', ''));
afterEach(() => vi.unstubAllEnvs());

test('a recommendation has the shape that the contract names', async () => {
  const { status, type, body } = await get(answers);
  expect(status).toBe(200);
  expect(type).toMatch(/^application\/json/);
  const ids = content().approaches.map(({ id }) => id);
  const number = expect.any(Number);
  expect(body).toMatchObject({ answers, problems: [], contentVersion: expect.any(String) });
  expect(ids).toContain(body.recommended);
  expect(['clear', 'leaning', 'too-close', 'not-enough-answers']).toContain(body.verdict);
  const row = { rank: number, score: number, low: number, high: number, vetoed: false };
  expect(body.ranking).toHaveLength(ids.length);
  expect(body.ranking).toEqual(
    expect.arrayContaining(ids.map((approach) => ({ approach, ...row }))),
  );
  expect(body.criteria).toEqual(
    content().criteria.map(({ id }) =>
      expect.objectContaining({
        id,
        weight: number,
        values: Object.fromEntries(ids.map((approach) => [approach, number])),
      }),
    ),
  );
  expect(body.contributions).toContainEqual({
    rule: expect.any(String),
    criterion: expect.any(String),
    approach: expect.any(String),
    points: number,
    claims: expect.arrayContaining([expect.any(String)]),
  });
});

test('GET and POST give the same value for the same answers', async () => {
  expect(await postAnswers(answers)).toEqual(await get(answers));
  expect(await postAnswers({})).toEqual(await get({}));
});

test('a whole number stands for its band, as a number and as text', async () => {
  const banded = { ...answers, 'labelled-examples': 25_000, 'monthly-requests': '0' };
  const wanted = await get({ ...answers, 'monthly-requests': 'under-1000' });
  expect(await postAnswers(banded)).toEqual(wanted);
  expect(await get({ ...answers, 'labelled-examples': '25000', 'monthly-requests': '0' })).toEqual(
    wanted,
  );
});

test('url is the page of this result, at the address of the request or the public one', async () => {
  const page = hrefs.recommendation(`task=code&budget=small&rules=${currentRuleset.version}`);
  const query = { budget: 'small', task: 'code' };
  expect((await get(query)).body.url).toBe(`http://127.0.0.1:3000${page}`);
  const named = new Request('http://0.0.0.0:3000/api/v1/recommendation?task=code&budget=small', {
    headers: { host: 'advisor.example' },
  });
  expect(await (await GET(named)).json()).toMatchObject({ url: `http://advisor.example${page}` });
  vi.stubEnv('SITE_URL', 'https://advisor.example.org');
  expect((await get(query)).body.url).toBe(`https://advisor.example.org${page}`);
});

test('the rules are those a program names, and a version that nobody knows is refused', async () => {
  const answers = { task: 'code' };
  const plain = await get(answers);
  expect(plain.body.contentVersion).toBe(currentRuleset.version);
  expect((await get({ ...answers, rules: currentRuleset.version })).body).toEqual(plain.body);
  for (const rules of ['99.00000000', '1.00000000', 'draft.00000000', ' ']) {
    const { status, body } = await get({ ...answers, rules });
    expect(status, rules).toBe(422);
    expect(body.problems).toEqual([
      expect.objectContaining({
        kind: 'unknown-rules',
        value: rules,
        isNewer: Number.parseInt(rules, 10) > releases.length,
      }),
    ]);
  }
});

test.each([
  ['GET', () => get('task=code&colour=red&budget=lots&domain=law')],
  ['POST', () => postAnswers({ task: 'code', colour: 'red', budget: 'lots', domain: 'law' })],
])('%s: unknown questions and options are refused with the list of them', async (_, send) => {
  const { status, type, body } = await send();
  expect([status, body.status]).toEqual([422, 422]);
  expect(type).toBe('application/problem+json');
  expect(body.problems).toEqual([
    { kind: 'unknown-question', parameter: 'colour', detail: expect.stringContaining('colour') },
    {
      kind: 'unknown-option',
      parameter: 'budget',
      value: 'lots',
      detail: expect.stringContaining('lots'),
    },
  ]);
  expect(body).toMatchObject({
    title: expect.any(String),
    detail: expect.stringMatching(/red|colour/),
  });
});

test('names that every object has are unknown questions in a body too', async () => {
  for (const name of ['__proto__', 'constructor', 'toString']) {
    const reply = await post(`{"answers": {"task": "code", "${name}": "code"}}`);
    expect([name, reply.status]).toEqual([name, 422]);
    expect(reply.body.problems).toMatchObject([{ kind: 'unknown-question', parameter: name }]);
  }
});

test.each([
  ['an object', '{"toString": 1}'],
  ['a deep list', '['.repeat(7000) + ']'.repeat(7000)],
])('%s under a name that every object has is refused, not a failure', async (_, value) => {
  const reply = await post(`{"answers": {"task": "code", "__proto__": ${value}}}`);
  expect(reply.status).toBe(422);
});

test.each([
  ['nothing', null],
  ['half an object', '{"answers": {"task": "code"}'],
  ['a form', 'task=code'],
  ['JSON that is no UTF-8', Buffer.from('{"answers": {"task": "\xff"}}', 'latin1')],
])('%s is malformed: 400', async (_, body) => {
  const reply = await post(body);
  expect([reply.status, reply.body.status]).toEqual([400, 400]);
  expect(reply.type).toBe('application/problem+json');
});

test.each([
  '[]',
  'null',
  '"task"',
  '{}',
  '{"answers": []}',
  '{"answers": {"task": null}}',
  '{"answers": {"task": ["code"]}}',
  '{"answers": {"labelled-examples": 1e999}}',
  '{"answers": {"labelled-examples": 1.5}}',
  '{"answers": {}, "question": "task"}',
  '0',
  'true',
  '{"answers": null}',
  '{"answers": "task=code"}',
  '{"answers": 5}',
  '{"answers": {"task": true}}',
  '{"answers": {"task": {"option": "code"}}}',
  '{"answers": {"weight.cost": null}}',
  '{"answers": {}, "rules": 1}',
  '{"answers": {}, "rules": null}',
  '{"answers": {}, "__proto__": {}}',
])('%s is no set of answers: 422 with the list', async (body) => {
  const reply = await post(body);
  expect([reply.status, reply.body.status]).toEqual([422, 422]);
  expect(reply.type).toBe('application/problem+json');
  expect(reply.body.problems).toMatchObject([
    { detail: expect.not.stringMatching(/invalid|expected|received|unrecognized/i) },
  ]);
});

test('a body of 16 KB is read, one byte more is refused: 413', async () => {
  const json = JSON.stringify({ answers });
  expect((await post(json.padEnd(KB16))).status).toBe(200);
  const reply = await post(json.padEnd(KB16 + 1));
  expect([reply.status, reply.body.status]).toEqual([413, 413]);
  expect(reply.type).toBe('application/problem+json');
});

test('a body is refused by its declared length, and no stream is read to its end', async () => {
  expect((await post('{}', { 'content-length': String(KB16 + 1) })).status).toBe(413);
  let sent = 0;
  const endless = new ReadableStream({
    pull(controller) {
      sent += 1024;
      controller.enqueue(new Uint8Array(1024).fill(0x20));
    },
  });
  expect((await post(endless)).status).toBe(413);
  expect(sent).toBeLessThan(KB16 + 4 * 1024);
});

test('the questionnaire lists every section, question, option and weight', async () => {
  const body = await getQuestionnaire().json();
  const { sections, questions, criteria } = content();
  const weights = criteria.map(({ id, name, asks }) => {
    return { parameter: `weight.${id}`, name, asks, least: 0, most: 5 };
  });
  expect(body).toEqual({ contentVersion: expect.any(String), sections, questions, weights });
  expect(body.contentVersion).toBe((await get({})).body.contentVersion);
});

test('what has the wrong shape is named by its question', async () => {
  const { body } = await postAnswers({ task: 'code', budget: null, domain: [] });
  expect(body.problems).toMatchObject([
    { parameter: 'answers.budget' },
    { parameter: 'answers.domain' },
  ]);
});

test('of many things of the wrong shape some are named', async () => {
  const many = Object.fromEntries(Array.from({ length: 1000 }, (_, n) => [n, null]));
  const { status, body } = await postAnswers(many);
  expect(status).toBe(422);
  expect(body.problems).toHaveLength(MAX_PARAMETERS);
});
