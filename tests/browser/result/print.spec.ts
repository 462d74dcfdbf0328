import type { Page } from '@playwright/test';
import { hrefs } from '@/lib/addresses/hrefs';
import { drawAnswers } from '@/lib/answers/draw';
import { randomFrom } from '@/lib/common/random';
import { rulesetName } from '@/lib/releases/ruleset-name';
import { currentRuleset } from '@/lib/store/rulesets';
import { optionLabel } from '@/lib/wording/answer-names';
import { content } from '../../support/content/content';
import { SITUATIONS } from '../../support/content/records';
import { visit } from '../support/advisor';
import { expect, test } from '../support/fixtures';

const CLEAR = SITUATIONS.clear;
/** By which rules the result is, as a report says it. */
const BY_RULES = `by ${rulesetName(currentRuleset.release)}`;
/** The answers with the longest report among 1,500 drawn answer sets. */
const LONGEST =
  'task=structured-output&tasks-count=one&output-consistency=high&right-output=shown-by-examples&error-cost=high&latency=interactive&domain-specialization=professional&outside-facts=none-needed&knowledge-freshness=changing&sensitive-data=yes&labelled-examples=1000-9999&data-quality=high&data-collection=some&budget=moderate&compute=api-only&model-access=frontier&monthly-requests=10000-99999&time-to-release=months&requirements-change=frequent&ml-expertise=some&prompt-expertise=expert&domain-expert=available&prompt-baseline=good&evaluation=none';

/** Number of pages of the PDF of a result. */
async function pagesOf(page: Page, query: string, format: 'A4' | 'Letter'): Promise<number> {
  await page.goto(`/recommendation?${query}`);
  const pdf = await page.pdf({ format });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

test('a result prints on two pages, and nothing answered on one', async ({ page }) => {
  expect(await pagesOf(page, '', 'A4')).toBe(1);
  expect(await pagesOf(page, CLEAR, 'A4')).toBe(2);
  expect(await pagesOf(page, CLEAR, 'Letter')).toBe(2);
});

test('the longest result prints on three pages, compared with another too', async ({ page }) => {
  expect(await pagesOf(page, LONGEST, 'A4')).toBe(3);
  expect(await pagesOf(page, LONGEST, 'Letter')).toBe(3);
  const from = new URLSearchParams({ from: CLEAR });
  expect(await pagesOf(page, `${LONGEST}&weight.cost=5&${from}`, 'Letter')).toBe(3);
});

test('paper has the link, the version and every answer, and nothing to click or open', async ({
  page,
  baseURL,
}) => {
  const answers = drawAnswers(content(), randomFrom(6));
  const query = `${new URLSearchParams(answers)}&weight.cost=2`;
  const { contentVersion } = await (
    await page.request.get(`/api/v1/recommendation?${query}`)
  ).json();
  // The width of A4 between the margins, at 96 pixels to the inch.
  await page.setViewportSize({ width: 680, height: 1000 });
  await page.goto(`/recommendation?${query}&colour=red`);
  const report = page.locator('.report');
  await expect(report).toBeHidden();
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });

  const link = report.getByRole('link');
  await expect(link).toHaveText((await link.getAttribute('href')) ?? '');
  await expect(link).toHaveAttribute('href', new RegExp(`^${baseURL}${hrefs.recommendation()}`));
  await expect(report).toContainText(`version ${contentVersion} of the rules`);
  await expect(report).toContainText('Your own weights, from 0 to 5: Cost to build 2.');
  await expect(report).toContainText('There is no question called “colour”.');
  for (const question of content().questions) {
    const answer = optionLabel(question, answers[question.id]);
    await expect(report.locator('dl')).toContainText(`${question.label}: ${answer}`);
  }
  await expect(page.locator('main').getByRole('button')).toHaveCount(0);
  await expect(page.locator('main').getByRole('heading', { level: 1 })).toHaveCount(1);
  await expect(page.locator('details:visible, input:visible, select:visible')).toHaveCount(0);
  expect(await report.evaluate((element) => getComputedStyle(element).colorScheme)).toBe('light');
  expect(await report.evaluate(tooWideElements)).toEqual([]);
  expect(await report.evaluate(tooSmallElements)).toEqual([]);
});

test.describe('in Auckland, where the day is another one', () => {
  const moment = new Date();
  moment.setUTCHours(20, 0, 0, 0);
  const there = moment.toLocaleDateString('en-GB', {
    dateStyle: 'long',
    timeZone: 'Pacific/Auckland',
  });
  test.use({ timezoneId: 'Pacific/Auckland' });
  test('paper has the day of the reader', async ({ page }) => {
    await page.clock.install({ time: moment });
    await page.goto(`/recommendation?${CLEAR}`);
    await page.emulateMedia({ media: 'print' });
    const report = page.locator('.report');
    await expect(report.getByText(`printed ${there}, ${BY_RULES}`)).toBeVisible();
    // One at each end of the line, and not torn apart between them.
    await expect(report.locator('.imprint > *')).toHaveCount(2);
    await expect(report.getByText(`Printed on ${there}, made by`)).toBeVisible();
    await expect(report).not.toContainText('UTC');
    await page.clock.fastForward('24:00:00');
    await expect(report).not.toContainText(there);
  });

  test('paper has the day of printing, however long the page was open', async ({ page }) => {
    await page.clock.install({ time: moment });
    await visit(page, `/recommendation?${CLEAR}`);
    // As after a night in which the device slept: no timer has run.
    await page.clock.setSystemTime(new Date(moment.getTime() + 24 * 60 * 60 * 1000));
    await page.pdf();
    await expect(page.locator('.report')).not.toContainText(there, { timeout: 5000 });
  });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('paper has the day on which the page was opened, by UTC, and says so', async ({ page }) => {
    await page.goto(`/recommendation?${CLEAR}`);
    await page.emulateMedia({ media: 'print' });
    const day = new Date().toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
    const report = page.locator('.report');
    await expect(report).toContainText(`opened ${day} (UTC), ${BY_RULES}`);
    await expect(report).toContainText(`Opened on ${day} (UTC), made by version`);
    await expect(report).not.toContainText(/printed/i);
  });
});

/** Elements that extend beyond the right edge of the report. */
function tooWideElements(report: Element): string[] {
  const { right } = report.getBoundingClientRect();
  return [...report.querySelectorAll('*')]
    .filter((element) => !element.matches('svg *, .sr-only'))
    .filter((element) => element.getBoundingClientRect().right > right + 1)
    .map((element) => element.outerHTML.slice(0, 80));
}

/** Elements with text smaller than 9 points (12 pixels). */
function tooSmallElements(report: Element): string[] {
  return [...report.querySelectorAll('*')]
    .filter((element) => Number.parseFloat(getComputedStyle(element).fontSize) < 11.99)
    .map((element) => element.outerHTML.slice(0, 80));
}
