import type { Page } from '@playwright/test';
import { visit } from '../support/advisor';
import {
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  holdBack,
  test,
} from '../support/fixtures';

// What scripts add to the embedding guide, and its layout.

const ANSWERS = 'task=classification&budget=small';
const FULL = `/embed-guide?${new URLSearchParams({
  theme: 'dark',
  width: '640',
  answers: `https://advisor.example.org/recommendation?${ANSWERS}&colour=red`,
  wiki: 'https://wiki.example.net',
})}`;

const code = (page: Page, name: string) => page.locator(`[data-snippet="${name}"]`);
const preview = (page: Page) => page.getByTitle('Preview of the widget');

async function openAll(page: Page): Promise<void> {
  await page.locator('main details').evaluateAll((parts) => {
    for (const details of parts) details.setAttribute('open', '');
  });
}

test('follows each choice, with the address, and without a load', async ({ page }) => {
  await visit(page, '/embed-guide');
  await page.evaluate(() => document.body.setAttribute('data-same', ''));
  await page.getByRole('combobox', { name: 'Theme' }).selectOption('Light');
  await expect(code(page, 'element')).toContainText('theme="light"');
  await expect(page).toHaveURL(/\/embed-guide\?theme=light$/);

  const answers = page.getByRole('textbox', { name: 'Start from these answers' });
  await answers.fill(ANSWERS);
  await answers.press('Tab');
  await expect(preview(page)).toHaveAttribute('src', `/embed?${ANSWERS}&theme=light`);
  const wiki = page.getByRole('textbox', { name: 'Address of your wiki' });
  await wiki.fill('https://wiki.example.net');
  await wiki.press('Enter');
  await expect(page.getByRole('region', { name: 'Your wiki' })).toBeVisible();
  await expect(answers).toHaveValue(ANSWERS);
  await expect(page.locator('body')).toHaveAttribute('data-same');
});

test('follows what was chosen before the scripts were there', async ({ page }) => {
  const letScriptsCome = await holdBack(page, '**/_next/static/**/*.js');
  await page.goto('/embed-guide', { waitUntil: 'commit' });
  await page.getByRole('combobox', { name: 'Theme' }).selectOption('Light');
  await page.getByRole('textbox', { name: 'Start from these answers' }).fill(ANSWERS);
  letScriptsCome();
  await expect(preview(page)).toHaveAttribute('src', `/embed?${ANSWERS}&theme=light`);
  await expect(page.getByRole('combobox', { name: 'Theme' })).toHaveValue('light');
  await expect(page).toHaveURL(/\?theme=light&answers=/);
});

test('the preview is the widget itself', async ({ page }) => {
  await visit(page, FULL);
  await preview(page).scrollIntoViewIfNeeded();
  const widget = page.frameLocator('[title="Preview of the widget"]');
  await expect(widget.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(widget.getByRole('radio', { checked: true }).first()).toBeAttached();
  expect((await preview(page).boundingBox())?.width).toBe(640);
});

test.describe('snippets', () => {
  // The parsed snippets are subject to the policy of the page.
  test.use({ expectedErrors: [/inline style violates/] });

  test('a snippet, read by the browser, gives back what was chosen', async ({ page, baseURL }) => {
    await visit(page, FULL);
    const readAttribute = (name: string, tag: string, attribute: string) =>
      code(page, name).evaluate(
        (snippet, [tag = '', attribute = '']) =>
          new DOMParser()
            .parseFromString(snippet.textContent ?? '', 'text/html')
            .querySelector(tag)
            ?.getAttribute(attribute),
        [tag, attribute],
      );
    const frame = `${baseURL}/embed?${ANSWERS}&theme=dark`;
    expect(await readAttribute('link', 'a', 'href')).toBe(`${baseURL}/advisor?${ANSWERS}`);
    expect(await readAttribute('iframe', 'iframe', 'src')).toBe(frame);
    expect(await readAttribute('element', 'prompt-or-tune', 'answers')).toBe(ANSWERS);
    expect(await readAttribute('placeholder', 'div', 'data-answers')).toBe(ANSWERS);
    expect(await readAttribute('script', 'script', 'src')).toBe(`${baseURL}/embed/v1.js`);
  });
});

test('copies a snippet, or selects it where copying is refused', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await visit(page, '/embed-guide');
  const button = page.getByRole('button', { name: 'Copy the snippet "Iframe"' });
  const snippet = await code(page, 'iframe').textContent();
  await button.click();
  await expect(page.getByText('Copied.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(snippet);

  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
  });
  await button.click();
  await expect(page.getByText('The text is selected')).toBeVisible();
  expect(await page.evaluate(() => String(getSelection()))).toBe(snippet);
});

test.describe('in the dark, at 360 pixels', () => {
  test.use({ colorScheme: 'dark', viewport: { width: 360, height: 800 } });
  test('axe finds nothing, all hosts open', async ({ page }) => {
    await visit(page, FULL);
    await openAll(page);
    await expectAccessible(page);
  });
});

test('needs no sideways scroll, all hosts open', async ({ page }) => {
  for (const width of [1280, 360, 280]) {
    await page.setViewportSize({ width, height: 740 });
    await visit(page, FULL);
    await openAll(page);
    await expectNoSidewaysScroll(page);
  }
});
