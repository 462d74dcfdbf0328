import fc from 'fast-check';
import { readQuestionnaire, scoresByInterface, scoresOnPage } from './advisor';
import { expect, test } from './fixtures';

const RUNS = Number(process.env.FUZZ_RUNS ?? 100);
const PATHS = [
  '/recommendation',
  '/advisor/task',
  '/advisor/all',
  '/api/v1/recommendation',
  '/evidence',
  '/og',
];

test('survives malformed queries on every page that reads one', async ({ page, baseURL }) => {
  test.setTimeout(RUNS * 200 + 60_000);
  const { questions, weights } = await readQuestionnaire(page);
  const ids = [...questions.map(({ id }) => id), ...weights.map(({ parameter }) => parameter)];
  const key = fc.oneof(
    fc.constantFrom(
      ...ids,
      'from',
      'source',
      'advice',
      'weight.',
      'weight.__proto__',
      '__proto__',
      'constructor',
    ),
    fc.string(),
  );
  const options = questions.flatMap((question) => question.options.map(({ id }) => id));
  const value = fc.oneof(
    fc.constantFrom(...options, 'unknown', '-1', '1e9', '5', '%', '%ff', '%00', '../..'),
    fc.constantFrom('task=code&weight.cost=5', 'task=code&from=from', '?&=&', '%25=%'),
    fc.string({ unit: 'grapheme' }),
    fc.nat().map(String),
    fc.string({ minLength: 200, maxLength: 900 }),
  );
  const pair = fc.tuple(key, value, fc.boolean()).map(([name, text, isEncoded]) => {
    const raw = (part: string) => part.replace(/[^\x21-\x7e]|#/g, '');
    return isEncoded
      ? `${encodeURIComponent(name)}=${encodeURIComponent(text)}`
      : `${raw(name)}=${raw(text)}`;
  });
  const queries = fc.sample(fc.array(pair, { maxLength: 12 }), { numRuns: RUNS, seed: 20_261_121 });
  const failures: string[] = [];

  const send = async (query: string[], index: number) => {
    const path = PATHS[index % PATHS.length];
    const response = await fetch(`${baseURL}${path}?${query.join('&')}`);
    await response.arrayBuffer();
    if (response.status >= 500) failures.push(`${response.status} ${response.url.slice(0, 200)}`);
  };
  for (let start = 0; start < queries.length; start += 8) {
    await Promise.all(queries.slice(start, start + 8).map((query, i) => send(query, start + i)));
  }
  expect(failures.slice(0, 5)).toEqual([]);
});

test('writes what it was given as text, never as markup', async ({ page }) => {
  const markup = '<img src=x onerror=alert(1)>';
  const query = new URLSearchParams({
    task: markup,
    [markup]: 'x',
    [`weight.${markup}`]: '1',
    'weight.cost': markup,
    from: `budget=small&task=${markup}`,
  });
  await page.goto(`/recommendation?${query}`);
  const warning = page.getByRole('region', { name: 'Part of this link could not be used' });
  await expect(warning.getByRole('listitem').filter({ hasText: markup })).toHaveCount(4);
  await expect(page.locator('main img')).toHaveCount(0);
});

test('sends no style attribute, so that a strict content policy can follow', async ({
  request,
}) => {
  for (const path of [
    '/',
    '/advisor/task',
    '/recommendation?task=code',
    '/method',
    '/evidence',
    '/nowhere',
  ]) {
    const html = await (await request.get(path)).text();
    expect(html.match(/<[^>]+ style=/g) ?? []).toEqual([]);
  }
});

test('links from the interface to a page that says the same', async ({ page, baseURL }) => {
  const query =
    'task=dialogue&labelled-examples=500&budget=small&ml-expertise=none&weight.cost=4&weight.risk=0';
  const value = await (await page.request.get(`/api/v1/recommendation?${query}`)).json();
  expect(value.url.startsWith(`${baseURL}/recommendation?`)).toBe(true);
  await page.goto(value.url);
  expect(await scoresOnPage(page)).toEqual(await scoresByInterface(page, value.url));
});
