import type { Page } from '@playwright/test';
import {
  decimalScoresFromApi,
  expectComparison,
  expectScores,
  readAdvice,
  readQuestionnaire,
  scoresFromApi,
  visit,
  whatIf,
} from '../support/advisor';
import { expect, test } from '../support/fixtures';

// Problems in weights and comparisons are named, and the rest of the link is used. Every journey
// runs with scripts and without.

const FEW = 'task=code&budget=small&time-to-release=weeks';

test('names what is wrong with weights and keeps the rest', async ({ page }) => {
  const good = 'task=code&budget=small&weight.risk=2';
  const bad = `${good}&weight.cost=7&weight.colour=3`;
  await visit(page, `/recommendation?${bad}`);
  const warning = page.getByRole('region', { name: 'Part of this link could not be used' });
  await expect(warning).toContainText('“7” is not a weight for “Cost to build”');
  await expect(warning).toContainText('no criterion called “colour”');
  await expect(warning.getByRole('listitem')).toHaveCount(2);
  await expect(whatIf(page, 'Risk')).toHaveValue('2');
  await expect(whatIf(page, 'Cost to build')).toHaveValue('');
  await expectScores(page, await scoresFromApi(page, `?${good}`));
  expect(await problemKinds(page, bad)).toEqual(['bad-weight', 'unknown-criterion']);
});

test('does not let every criterion weigh nothing', async ({ page }) => {
  const { weights } = await readQuestionnaire(page);
  const nothing = `${FEW}&${weights.map(({ parameter }) => `${parameter}=0`).join('&')}`;
  await visit(page, `/recommendation?${nothing}`);
  const warning = page.getByRole('region', { name: 'Part of this link could not be used' });
  await expect(warning).toContainText('Every criterion was given the weight 0');
  await expectScores(page, await scoresFromApi(page, `?${FEW}`));
  expect(await problemKinds(page, nothing)).toEqual(['no-weight']);
});

test('names a result to compare with that cannot be read in full', async ({ page }) => {
  const from = new URLSearchParams({ from: 'task=poetry&budget=large' });
  await visit(page, `/recommendation?${FEW}&${from}`);
  const warning = page.getByRole('region', { name: 'Part of this link could not be used' });
  await expect(warning).toContainText('The result to compare with (“from”)');
  await expectComparison(page, await readAdvice(page, '?budget=large'));
  await expectScores(page, await decimalScoresFromApi(page, `?${FEW}`));
});

/** The kinds of problems for which the API refuses a query. */
async function problemKinds(page: Page, query: string): Promise<string[]> {
  const response = await page.request.get(`/api/v1/recommendation?${query}`);
  expect(response.status()).toBe(422);
  const { problems } = await response.json();
  return problems.map(({ kind }: { kind: string }) => kind);
}
