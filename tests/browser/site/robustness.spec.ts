import { expectScores, scoresFromApi, visit } from '../support/advisor';
import { expect, test } from '../support/fixtures';

test('writes what it was given as text, never as markup, and keeps saying so', async ({ page }) => {
  const markup = '<img src=x onerror=alert(1)>';
  const query = new URLSearchParams({
    task: markup,
    [markup]: 'x',
    [`weight.${markup}`]: '1',
    'weight.cost': markup,
    from: `budget=small&task=${markup}`,
  });
  await visit(page, `/recommendation?${query}`);
  const warning = page.getByRole('region', { name: 'Part of this link could not be used' });
  await expect(warning.getByRole('listitem').filter({ hasText: markup })).toHaveCount(4);
  await expect(page.locator('main img')).toHaveCount(0);
  await expect(page.getByText('Show the result of these')).toHaveCount(0);
  expect(new URL(page.url()).searchParams.get('task')).toBe(markup);
});

test.describe('what the policy keeps out', () => {
  test.use({ expectedErrors: [/policy/i] });

  test('a script or a style that somebody slips into the page does nothing', async ({ page }) => {
    await page.goto('/recommendation?task=code');
    const ran = await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.slippedIn = true';
      document.body.append(script);
      document.body.insertAdjacentHTML('beforeend', '<p id="styled" style="position: fixed">x</p>');
      const handler = document.createElement('button');
      handler.setAttribute('onclick', 'window.slippedIn = true');
      document.body.append(handler);
      handler.click();
      const { position } = getComputedStyle(document.querySelector('#styled') ?? document.body);
      return ['slippedIn' in window, position];
    });
    expect(ran).toEqual([false, 'static']);
  });
});

test('links from the interface to a page that says the same', async ({ page, baseURL }) => {
  const query =
    'task=dialogue&labelled-examples=500&budget=small&ml-expertise=none&weight.cost=4&weight.risk=0';
  const value = await (await page.request.get(`/api/v1/recommendation?${query}`)).json();
  expect(value.url.startsWith(`${baseURL}/recommendation?`)).toBe(true);
  await visit(page, value.url);
  await expectScores(page, await scoresFromApi(page, value.url));
});
