import type { Page } from '@playwright/test';
import { productOrigin } from './addresses';
import { expect, test } from './fixtures';
import { HOSTILE, LINKS, REFUSED } from './pages';
import { frameOf, linkOf } from './widget';

test.describe('a wiki that the product does not let in', () => {
  test.use({ isRefused: true });

  for (const [host, address] of Object.entries(REFUSED)) {
    test(`${host}: shows its readers the link`, async ({ page }) => {
      await page.clock.install();
      await page.goto(address());
      await expect(frameOf(page)).toBeAttached();
      // The widget waits four seconds for its frame.
      await page.clock.fastForward(4000);
      await expect(linkOf(page)).toHaveText('Prompt or Tune');
      await expect(linkOf(page)).toBeVisible();
      await expect(frameOf(page)).toBeHidden();
      await expectAdvisorBehind(page);
    });
  }
});

for (const [host, address] of Object.entries(LINKS)) {
  test(`${host}: takes the link`, async ({ page }) => {
    await page.goto(address());
    await expect(page.locator('iframe')).toHaveCount(0);
    await expectAdvisorBehind(page);
  });
}

async function expectAdvisorBehind(page: Page): Promise<void> {
  await expect(linkOf(page)).toBeVisible();
  // Not clicked, as some wikis open a new tab.
  await page.goto((await linkOf(page).getAttribute('href')) ?? '');
  await expect(page).toHaveURL(new RegExp(`^${productOrigin()}/advisor`));
  await expect(page.getByRole('radio').first()).toBeVisible();
}

for (const [host, address] of Object.entries(HOSTILE)) {
  test(`${host}: what an author writes adds no markup and no address`, async ({ page }) => {
    await page.goto(address());
    const placeholders = page.locator('div.prompt-or-tune');
    await expect(placeholders).toHaveCount(3);
    const found = await placeholders.evaluateAll((elements) =>
      elements.map((element) => ({
        attributes: element.getAttributeNames().sort(),
        answers: element.getAttribute('data-answers'),
        theme: element.getAttribute('data-theme'),
        link: element.querySelector('a')?.getAttribute('href'),
      })),
    );
    const attributes = ['class', 'data-answers', 'data-prompt-or-tune', 'data-theme', 'data-title'];
    const advisor = `${productOrigin()}/advisor`;
    const theme = expect.stringMatching(/^(auto|dark)$/);
    expect(found).toEqual([
      { attributes, answers: '', theme, link: advisor },
      { attributes, answers: '', theme, link: advisor },
      { attributes, answers: 'task=code', theme: 'auto', link: `${advisor}?task=code` },
    ]);
    const scripts = page.locator('script, img', { hasText: 'attack' });
    await expect(scripts).toHaveCount(0);
    await expect(page.locator('img[onerror], [onload]')).toHaveCount(0);
  });
}
