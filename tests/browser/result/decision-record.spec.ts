import { readFile } from 'node:fs/promises';
import { hrefs } from '@/lib/addresses/hrefs';
import { SITUATIONS } from '../../support/content/records';
import { visit } from '../support/advisor';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from '../support/fixtures';

const PAGE = hrefs.recommendation(SITUATIONS.leaning);

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('the record can be read and downloaded, and no field stands idle', async ({ page }) => {
    await visit(page, PAGE);
    const part = page.getByRole('region', { name: 'Decision record' });
    await expect(part.getByRole('textbox')).toHaveCount(0);
    await expect(part.getByRole('button')).toHaveCount(0);
    await part.getByText('Read the record').click();
    await expect(part.getByRole('heading', { name: 'Decision Outcome' })).toBeVisible();
    await expect(part.getByText('Status: proposed')).toBeVisible();
    await expect(part.getByText(/^Date: .* \(UTC\)$/)).toBeVisible();

    const [file] = await Promise.all([
      page.waitForEvent('download'),
      part.getByRole('link', { name: 'Download Markdown' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('decision-record.md');
    const markdown = await readFile(await file.path(), 'utf8');
    expect(markdown).toContain('Chosen option: “Prompt engineering”, because');

    await part.getByRole('link', { name: 'bare page' }).click();
    await expect(page.getByRole('heading', { name: 'Confirmation' })).toBeVisible();
  });
});

test('what is typed goes into the Markdown, survives a reload and can be cleared', async ({
  page,
  context,
}) => {
  const sent: string[] = [];
  page.on('request', (request) => sent.push(`${request.url()} ${request.postData()}`));
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await visit(page, PAGE);
  const part = page.getByRole('region', { name: 'Decision record' });
  await part.getByRole('textbox', { name: 'Title' }).fill('Sort *claims* | fast');
  await part.getByRole('textbox', { name: 'Owners' }).fill('Zoë Canary, "Al"');
  await part.getByRole('textbox', { name: 'Notes' }).fill('# One\n- two');
  await page.reload();
  await expect(part.getByRole('textbox', { name: 'Notes' })).toHaveValue('# One\n- two');

  await part.getByRole('button', { name: 'Copy as Markdown' }).click();
  await expect(part.getByText('Markdown copied.')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('\n# Sort \\*claims\\* \\| fast\n');
  expect(copied).toContain('\ndecision-makers: "Zoë Canary, \\"Al\\""\n');
  expect(copied).toContain('\n\\# One\n\n\\- two\n');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    part.getByRole('link', { name: 'Download Markdown' }).click(),
  ]);
  expect(await readFile(await file.path(), 'utf8')).toBe(copied);

  const warning = part.getByText('Kept from another result');
  await expect(warning).toHaveCount(0);
  await visit(page, hrefs.recommendation(SITUATIONS['too close']));
  await expect(warning).toBeVisible();
  await part.getByRole('textbox', { name: 'Title' }).press('End');
  await page.keyboard.type('er');
  await expect(warning).toHaveCount(0);

  await part.getByRole('button', { name: 'Clear title, owners and notes' }).click();
  await expect(part.getByRole('textbox', { name: 'Title' })).toBeFocused();
  await page.reload();
  await expect(part.getByRole('textbox', { name: 'Owners' })).toHaveValue('');
  expect(sent.filter((request) => /canary/i.test(request))).toEqual([]);
});

test.describe('in Auckland', () => {
  test.use({ timezoneId: 'Pacific/Auckland' });
  test('what is read, copied and downloaded has the day of the reader', async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.clock.install({ time: new Date('2026-11-30T20:00:00Z') });
    await page.goto(PAGE);
    const part = page.getByRole('region', { name: 'Decision record' });
    await expect(part.getByRole('textbox', { name: 'Title' })).toBeVisible();
    await part.getByText('Read the record').click();
    await expect(part.getByText('Date: 1 December 2026', { exact: true })).toBeVisible();
    await expect(part.getByText('Made on 1 December 2026 by')).toBeVisible();
    await expect(part.getByText('(UTC)')).toHaveCount(0);

    await part.getByRole('button', { name: 'Copy as Markdown' }).click();
    await expect(part.getByText('Markdown copied.')).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('\ndate: "2026-12-01"\n');
    expect(copied).toContain('\nMade on 1 December 2026 by');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      part.getByRole('link', { name: 'Download Markdown' }).click(),
    ]);
    expect(await readFile(await file.path(), 'utf8')).toBe(copied);
  });
});

test('the rich text pastes as headings, lists, tables and links, with no look of ours', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await visit(page, PAGE);
  const part = page.getByRole('region', { name: 'Decision record' });
  await part.getByRole('textbox', { name: 'Title' }).fill('Sort <b>claims</b>');
  await part.getByRole('button', { name: 'Copy as rich text' }).click();
  await expect(part.getByText('Copied. Paste it')).toBeVisible();

  await page.goto('about:blank');
  await page.setContent('<div contenteditable style="height:9rem" aria-label="Page"></div>');
  const pasted = page.locator('[contenteditable]');
  await pasted.click();
  await page.keyboard.press('ControlOrMeta+v');
  await expect(pasted.getByRole('heading', { level: 1 })).toHaveText('Sort <b>claims</b>');
  const outline = await pasted.locator('h2').allTextContents();
  expect(outline).toEqual([
    'Context and Problem Statement',
    'Decision Drivers',
    'Considered Options',
    'Decision Outcome',
    'Pros and Cons of the Options',
    'More Information',
  ]);
  await expect(pasted.locator('table')).toHaveCount(1);
  await expect(pasted.locator('th[scope="row"]').first()).toHaveText('Prompt engineering');
  expect(await pasted.locator('li').count()).toBeGreaterThan(20);
  const hrefsThere = await pasted
    .locator('a')
    .evaluateAll((links) => links.map((a) => a.getAttribute('href')));
  expect(hrefsThere.length).toBeGreaterThan(20);
  expect(hrefsThere.filter((href) => !/^https?:\/\//.test(href ?? ''))).toEqual([]);
  await expect(pasted.locator('[class], [style], script, button, details')).toHaveCount(0);
});

test.describe('in the dark, at 360 pixels', () => {
  test.use({ colorScheme: 'dark', viewport: { width: 360, height: 800 } });
  test('axe finds nothing in the open part, and copying by hand is prepared where it is refused', async ({
    page,
  }) => {
    await visit(page, PAGE);
    const part = page.getByRole('region', { name: 'Decision record' });
    await page.evaluate(() => {
      navigator.clipboard.write = () => Promise.reject(new Error('refused'));
    });
    await part.getByRole('textbox', { name: 'Owners' }).fill('Me');
    await part.getByRole('button', { name: 'Copy as rich text' }).click();
    await expect(part.getByText('The text is selected')).toBeVisible();
    expect(await page.evaluate(() => String(getSelection()))).toContain(
      'Pros and Cons of the Options',
    );
    await expectAccessible(page, [], 'section[aria-labelledby="record"]');
    await expectNoSidewaysScroll(page);
  });
});
