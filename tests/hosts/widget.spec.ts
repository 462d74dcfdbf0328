import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { CHOSEN, STRICT, WITH_FRAME_ALONE, WITH_SCRIPT } from './pages';
import { CHOICE } from './snippets';
import {
  answerToTheEnd,
  expectAccessibleInside,
  expectQuestionnaire,
  expectRecommendation,
  expectTopInView,
  fittedHeight,
  insideOf,
  linkOf,
} from './widget';

for (const [host, address] of Object.entries(WITH_SCRIPT)) {
  test(`${host}: answered to the recommendation, as high as its content all the way`, async ({
    page,
  }) => {
    await page.goto(address());
    await expectQuestionnaire(page);
    await expect(linkOf(page)).toBeHidden();
    await expectAccessibleInside(page);

    const glossary = insideOf(page).locator('details').first();
    const closed = await fittedHeight(page);
    await glossary.locator('summary').click();
    await expect(glossary).toHaveAttribute('open');
    expect(await fittedHeight(page)).toBeGreaterThan(closed);
    await glossary.locator('summary').click();
    await expect(glossary).not.toHaveAttribute('open');
    expect(await fittedHeight(page)).toBeCloseTo(closed, 0);

    const heights = [closed];
    await answerToTheEnd(page, async () => {
      heights.push(await fittedHeight(page));
      await expectTopInView(page);
    });
    const changes = heights.slice(1).map((height, index) => height - (heights[index] ?? 0));
    expect(Math.max(...changes), 'a step that grows').toBeGreaterThan(50);
    expect(Math.min(...changes), 'a step that shrinks').toBeLessThan(-50);
    await expectAccessibleInside(page);
  });
}

for (const [host, address] of Object.entries(WITH_FRAME_ALONE)) {
  test(`${host}: answered to the recommendation`, async ({ page }) => {
    await page.goto(address());
    await expectQuestionnaire(page);
    await expectAccessibleInside(page);
    await answerToTheEnd(page, async () => {});
    await expectAccessibleInside(page);
  });
}

for (const [host, address] of Object.entries(STRICT)) {
  test(`${host}: shows`, async ({ page }) => {
    await page.goto(address());
    await expectQuestionnaire(page);
    await fittedHeight(page);
  });
}

test.describe('with answers and the dark theme chosen, on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  for (const [host, address] of Object.entries(CHOSEN)) {
    test(`${host}: from the questions to the result`, async ({ page }) => {
      await page.goto(address());
      await expectQuestionnaire(page);
      await expectFramed(page, host);
      const inside = insideOf(page);
      await expect(inside.locator('html')).toHaveCSS('color-scheme', 'dark');
      await inside.getByRole('button', { name: 'See the result' }).click();
      await expectRecommendation(page);
      await expectFramed(page, host);
      const frameUrl = await inside.locator('html').evaluate(() => location.href);
      const answers = new URLSearchParams(CHOICE.answers);
      for (const [name, value] of answers) expect(frameUrl).toContain(`${name}=${value}`);
    });
  }

  async function expectFramed(page: Page, host: string): Promise<void> {
    if (!host.includes('iframe')) await fittedHeight(page);
    const root = insideOf(page).locator('html');
    const [content, width] = await root.evaluate((html) => [html.scrollWidth, html.clientWidth]);
    expect(content).toBeLessThanOrEqual(width ?? 0);
    await expectAccessibleInside(page);
  }
});
