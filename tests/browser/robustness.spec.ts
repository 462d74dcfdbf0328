import { fuzzOverHttp } from '../support/fuzz/http-run';
import { scoresByInterface, scoresOnPage } from './advisor';
import { expect, test } from './fixtures';

test('survives malformed requests and bytes, and writes no markup that it was given', async ({
  baseURL,
}) => {
  test.setTimeout(120_000);
  const { faults } = await fuzzOverHttp(`${baseURL}`, { runs: 240, kinds: 1, atOnce: 4, raw: 60 });
  expect(faults.slice(0, 5).join('\n\n')).toBe('');
});

test('writes what it was given as text, never as markup, and keeps saying so', async ({ page }) => {
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
  await expect(page.getByText('Show the result of these')).toHaveCount(0);
  expect(new URL(page.url()).searchParams.get('task')).toBe(markup);
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
