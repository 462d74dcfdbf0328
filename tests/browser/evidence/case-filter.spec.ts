import type { Page } from '@playwright/test';
import { type Facet, facetsOf, filterCases, readFilter } from '@/lib/evidence/filter';
import { content } from '../../support/content/content';
import { evidence, expectCases, shownCaseIds } from '../support/evidence';
import { expect, test } from '../support/fixtures';

// The filter of the published cases, with and without scripts.

const allCases = () => evidence().checked;
const facets = () => facetsOf(content(), allCases());
const casesWith = (query: Record<string, string>) =>
  filterCases(facets(), readFilter(facets(), Object.entries(query)), allCases());

const select = (page: Page, label: string) =>
  page.getByRole('combobox', { name: label, exact: true });

async function showCases(page: Page, choices: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(choices)) {
    const facet = facetNamed(name);
    const choice = facet.choices.find(({ id }) => id === value);
    await select(page, facet.label).selectOption({ label: choice?.label ?? 'none' });
  }
  await page.getByRole('button', { name: 'Show these cases' }).click();
  for (const [name, value] of Object.entries(choices)) {
    await expect(page).toHaveURL(new RegExp(`[?&]${name}=${value}[&#]`));
  }
}

function facetNamed(name: string): Facet {
  const facet = facets().find((candidate) => candidate.name === name);
  if (!facet) throw new Error(`no facet ${name}`);
  return facet;
}

async function expectChosen(page: Page, choices: Record<string, string>): Promise<void> {
  for (const { name, label } of facets()) {
    await expect(select(page, label)).toHaveValue(choices[name] ?? '');
  }
}

const CHOICES: [string, Record<string, string>][] = [
  ['several at once', { task: 'question-answering', domain: 'healthcare', source: 'published' }],
];

for (const [name, choices] of CHOICES) {
  test(`shows exactly the cases asked for and keeps the choice: ${name}`, async ({ page }) => {
    const wanted = casesWith(choices);
    expect(wanted.length).toBeGreaterThan(0);
    expect(wanted.length).toBeLessThan(allCases().length);
    await page.goto('/evidence');
    await showCases(page, choices);
    await expectCases(page, wanted);
    await expectChosen(page, choices);
    await expect(select(page, 'Task')).toBeInViewport();

    await page.reload();
    await expectCases(page, wanted);
    await expectChosen(page, choices);

    await page.getByRole('link', { name: 'Show all' }).click();
    await expect(page).toHaveURL(/\/evidence#cases$/);
    await expectCases(page, allCases());
    await expectChosen(page, {});
    await expect(page.getByRole('link', { name: 'Show all' })).toHaveCount(0);
  });
}

test('offers only what some case has, in words', async ({ page }) => {
  await page.goto('/evidence');
  for (const { label, choices } of facets()) {
    expect(choices.length).toBeGreaterThan(1);
    await expect(select(page, label).getByRole('option')).toHaveText([
      'All',
      ...choices.map((choice) => choice.label),
    ]);
  }
});

test('says so where no case has all that was asked for, and goes on', async ({ page }) => {
  const [tasks, domains] = [facetNamed('task'), facetNamed('domain')].map(({ choices }) => choices);
  const none = tasks
    ?.flatMap((task) => (domains ?? []).map((domain) => ({ task: task.id, domain: domain.id })))
    .find((pair) => casesWith(pair).length === 0);
  if (!none) throw new Error('every task is there in every field');
  await page.goto('/evidence');
  await showCases(page, none);
  await expect(page.getByText(`0 of ${allCases().length} cases.`)).toBeVisible();
  await expectCases(page, []);
  await expectChosen(page, none);

  await select(page, 'Task').selectOption('All');
  await showCases(page, { domain: none.domain });
  await expectCases(page, casesWith({ domain: none.domain }));
  await expect(page.getByRole('article').first()).toBeVisible();
});

test('goes back to what was chosen before', async ({ page }) => {
  await page.goto('/evidence?task=code');
  await showCases(page, { task: 'translation' });
  await expectCases(page, casesWith({ task: 'translation' }));
  await page.goBack();
  await expectCases(page, casesWith({ task: 'code' }));
  await expectChosen(page, { task: 'code' });
});

const UNKNOWN: [string, Record<string, string>][] = [
  ['words', { task: 'nonsense', domain: '"&amp;', source: '__proto__' }],
  [
    'markup and what is elsewhere',
    {
      task: '<b>x</b>',
      outcome: '<script>alert(1)</script>',
      advice: 'constructor',
      domain: 'translation',
    },
  ],
];

for (const [name, query] of UNKNOWN) {
  test(`names as text what no case has, and shows all cases: ${name}`, async ({ page }) => {
    const response = await page.goto(`/evidence?${new URLSearchParams(query)}`);
    expect(response?.status()).toBe(200);
    const main = page.getByRole('main');
    for (const [parameter, value] of Object.entries(query)) {
      await expect(main).toContainText(
        `No case has “${value}” under “${facetNamed(parameter).label}”`,
      );
    }
    await expect(page.getByText(/^Not known under/).first()).toBeVisible();
    await expect(main.locator('b, script')).toHaveCount(0);
    await expectCases(page, allCases());
    await expectChosen(page, {});
  });
}

test('drops what no case has and keeps the rest', async ({ page }) => {
  const good = { domain: 'software' };
  await page.goto('/evidence?task=nonsense&domain=software&colour=red&domain=law&outcome=');
  await expect(page.getByText('No case has')).toHaveCount(1);
  await expectCases(page, casesWith(good));
  await expectChosen(page, good);
});

test('cuts a long value short without breaking a character', async ({ page }) => {
  const query = new URLSearchParams({ task: `${'x'.repeat(39)}😀😀${'y'.repeat(5000)}` });
  await page.goto(`/evidence?${query}`);
  const warning = page.getByText('No case has');
  await expect(warning).toContainText('x'.repeat(39));
  await expect(warning).not.toContainText('\uFFFD');
  expect((await warning.textContent())?.length).toBeLessThan(200);
  expect(await shownCaseIds(page)).toHaveLength(allCases().length);
});
