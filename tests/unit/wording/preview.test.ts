import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { GET } from '@/app/og/route';
import { COLOURS, withDrawableCharacters } from '@/components/preview/picture-parts';
import { advise, readAnswers } from '@/lib/advice/advise';
import { MAX_DESCRIPTION_LENGTH, PICTURE_SIZE, previewOf } from '@/lib/wording/preview';
import { content, ROOT } from '../../support/content/content';
import { someQueries } from '../../support/engine/arbitraries';
import { SEED } from '../../support/engine/random';

afterEach(() => vi.restoreAllMocks());

const read = (query: string) => readAnswers(new URLSearchParams(query));
const canonical = (query: string) => read(query).query;
const request = (query: string) => GET(new Request(`http://127.0.0.1:3000/og?${query}`));

/** Canonical queries from no answers to many. */
const QUERIES = [
  '',
  'task=code',
  'labelled-examples=none&budget=minimal',
  ...fc.sample(someQueries(content()), { seed: SEED, numRuns: 2 }),
].map(canonical);

test('a result in few words says the scores and names no answer', () => {
  const { questions } = content();
  fc.assert(
    fc.property(someQueries(content()), (query) => {
      const advice = advise(read(query));
      const { headline, sureness, description, rows } = previewOf(advice);
      expect(description.length).toBeLessThanOrEqual(MAX_DESCRIPTION_LENGTH);
      for (const { name, score, points } of rows) {
        expect(description).toContain(`${name.toLowerCase()} ${points}`);
        expect(Math.abs(Number(points) - score)).toBeLessThanOrEqual(0.5);
      }
      const words = `${headline} ${sureness} ${description}`;
      const labels = questions.flatMap(({ label, options }) => [
        label,
        ...options.map((option) => option.label),
      ]);
      expect(labels.filter((label) => label.length > 8 && words.includes(label))).toEqual([]);
    }),
    { seed: SEED, numRuns: 25 },
  );
});

test('long names make a description that is cut at a sentence', () => {
  const advice = advise(read('task=code'));
  const approaches = content().approaches.map((approach) => ({
    ...approach,
    name: approach.name.repeat(5),
  }));
  const { description } = previewOf({ ...advice, content: { ...content(), approaches } });
  expect(description.length).toBeLessThanOrEqual(MAX_DESCRIPTION_LENGTH);
  expect(description).toMatch(/\.$/);
});

test('every picture has the size it says, and asks no network', async () => {
  const fetchSpy = vi.spyOn(globalThis, 'fetch');
  for (const query of QUERIES) {
    const response = await request(query);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('image/png');
    const bytes = Buffer.from(await response.arrayBuffer());
    const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
    expect({ width, height }).toEqual(PICTURE_SIZE);
  }
  const outside = fetchSpy.mock.calls.map(([address]) => String(address));
  expect(outside.filter((address) => !address.startsWith('data:'))).toEqual([]);
});

test.each(['budget=small&task=code', 'task=code&task=code', 'task=', 'labelled-examples=12000'])(
  '%s is sent on to the one address of its picture',
  async (query) => {
    const response = await request(query);
    expect(response.status).toBe(307);
    const location = response.headers.get('location') ?? '';
    const wanted = canonical(query);
    expect(location).toBe(wanted ? `/og?${wanted}` : '/og');
    expect((await request(location.split('?')[1] ?? '')).status).toBe(200);
  },
);

test.each([
  [422, 'task=nothing'],
  [422, 'nothing=1'],
  [422, 'task=code&from=task'],
  [422, 'task=code&task=writing'],
  [422, 'constructor=1'],
  [422, 'weight.cost=9'],
  [414, `task=${'x'.repeat(4000)}`],
])('%i for %s, with problem details and no picture', async (status, query) => {
  const response = await request(query);
  expect(response.status).toBe(status);
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect((await response.json()).detail).toMatch(/\.$/);
});

test('a picture has the colours of the light theme', () => {
  const css = readFileSync(path.join(ROOT, 'app/globals.css'), 'utf8');
  for (const [name, colour] of Object.entries(COLOURS)) {
    expect(css).toContain(`--color-${name}: light-dark(${colour},`);
  }
});

test('no letter is drawn that would have to be fetched', () => {
  expect(withDrawableCharacters('Über 99\u00a0% \u2212 “so far”… naïve’s')).toBe(
    'Über 99 % \u2212 “so far”… naïve’s',
  );
  expect(withDrawableCharacters('漢 😀 ✓ \u200b ж')).toBe('? ? ? ? ?');
});
