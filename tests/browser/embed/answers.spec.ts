import type { Page } from '@playwright/test';
import { hrefs } from '@/lib/addresses/hrefs';
import { currentRuleset } from '@/lib/store/rulesets';
import { PRODUCT, SITES } from '../support/addresses';
import {
  continueTo,
  expectScores,
  field,
  option,
  readQuestionnaire,
  scoresFromApi,
  seeResult,
} from '../support/advisor';
import { expect, test } from '../support/fixtures';
import {
  element,
  frameOf,
  heading,
  hostPage,
  iframe,
  recordMessages,
  SCRIPT,
  stepBy,
  widgets,
} from '../support/hosts';

// Answers given in a frame are kept, even without scripts, storage or origin.

test.use({ otherSites: SITES });

test.describe('with no scripts at all', () => {
  test.use({ javaScriptEnabled: false });

  test('every question is answered in a plain iframe, up to the recommendation', async ({
    page,
  }) => {
    const { sections, questions } = await readQuestionnaire(page);
    await page.goto(hostPage(iframe('', `${PRODUCT}/embed?theme=dark`)));
    const frameElement = page.locator('iframe');
    const inside = frameElement.contentFrame();
    for (const [index, section] of sections.entries()) {
      await expect(heading(frameElement, section.name)).toBeVisible();
      await (await frameOf(frameElement)).waitForLoadState();
      for (const question of questions.filter((candidate) => candidate.section === section.id)) {
        const group = field(inside, question.text);
        const last = question.options.at(-1)?.label ?? '';
        if ((await group.count()) > 0) await option(inside, question.text, last).check();
      }
      const next = sections[index + 1];
      await (next ? continueTo(inside, next.name) : seeResult(inside));
    }
    await expect(inside.getByText('Your recommendation', { exact: true })).toBeVisible();
    const address = new URL((await frameOf(frameElement)).url());
    expect(address.pathname).toBe('/embed/recommendation');
    expect(address.searchParams.get('theme')).toBe('dark');
    address.searchParams.delete('theme');
    expect(address.searchParams.size).toBeGreaterThanOrEqual(questions.length - 2);
    await expectScores(inside, await scoresFromApi(page, address.href));
  });
});

for (const [name, attributes] of [
  ['a frame', ''],
  ['a frame without an origin and storage', 'sandbox="allow-scripts"'],
] as const) {
  test(`${name} that is loaded again still has what was chosen`, async ({ page }) => {
    await recordMessages(page);
    await page.goto(hostPage(iframe(attributes)));
    const frameElement = page.locator('iframe');
    const chosen = option(frameElement.contentFrame(), 'Which kind of task', 'Translate');
    await chosen.check();
    const frame = await frameOf(frameElement);
    await stepBy(page, () => frame.evaluate(() => location.reload()));
    await expect(chosen).toBeChecked();
    await stepBy(page, () => seeResult(frameElement.contentFrame()));
    expect(frame.url()).toBe(`${PRODUCT}/embed/recommendation?task=translation`);
  });
}

test('the standings follow a choice, and so do the ways out of the frame', async ({ page }) => {
  await page.goto(hostPage(iframe()));
  const inside = page.locator('iframe').contentFrame();
  const standing = inside.getByRole('complementary');
  const before = (await standing.textContent()) ?? '';
  await option(inside, 'Which kind of task', 'Translate').check();
  await expect(standing).not.toHaveText(before);
  await expect(inside.getByRole('link', { name: 'Open this on its own page' })).toHaveAttribute(
    'href',
    /\/advisor\/task\?task=translation$/,
  );
});

test('a page around that is loaded again offers the answers of last time', async ({ page }) => {
  await recordMessages(page);
  await page.goto(hostPage(SCRIPT + element('theme="dark"')));
  const inside = widgets(page).contentFrame();
  await option(inside, 'Which kind of task', 'Translate').check();
  await page.reload();
  const offer = inside.getByText('This browser remembers answers of yours');
  await expect(offer).toBeVisible();
  await expect(inside.getByRole('radio', { checked: true })).toHaveCount(0);
  await stepBy(page, () => inside.getByRole('link', { name: 'Go on with them' }).click());
  await expect(option(inside, 'Which kind of task', 'Translate')).toBeChecked();
  const frame = await frameOf(widgets(page));
  expect(new URL(frame.url()).search).toBe('?task=translation&theme=dark');
});

test.describe('the link to a result', () => {
  test.use({ expectedErrors: [/Clipboard API has been blocked/] });
  const RESULT = `${PRODUCT}/embed/recommendation?task=code&theme=dark`;
  const ADDRESS = `${PRODUCT}${hrefs.recommendation(`task=code&rules=${currentRuleset.version}`)}`;

  async function copyIn(page: Page) {
    const inside = page.locator('iframe').contentFrame();
    await inside.getByRole('heading', { name: 'Share it' }).click();
    await inside.getByRole('button', { name: 'Copy link' }).click();
    return inside;
  }

  test('is copied where the page around allows it', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(hostPage(iframe('allow="clipboard-write"', RESULT)));
    const inside = await copyIn(page);
    await expect(inside.getByText('Link copied.')).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(ADDRESS);
  });

  for (const reason of ['the page around does not allow it', 'there is no clipboard']) {
    test(`is selected where ${reason}`, async ({ page }) => {
      // As in pages over HTTP, such as a wiki in an internal network.
      if (reason === 'there is no clipboard') {
        await page.addInitScript(() => {
          Object.defineProperty(navigator, 'clipboard', { value: undefined });
        });
      }
      await page.goto(hostPage(iframe('', RESULT)));
      const inside = await copyIn(page);
      await expect(inside.getByRole('status').getByText('The address is selected')).toBeVisible();
      const selected = await inside
        .getByLabel('Address of this result')
        .evaluate((input: HTMLInputElement) =>
          input.value.slice(input.selectionStart ?? 0, input.selectionEnd ?? 0),
        );
      expect(selected).toBe(ADDRESS);
    });
  }
});

test.describe('before the styles are there', () => {
  test.use({ expectedErrors: [/ERR_FAILED/] });

  for (const [theme, system, wanted] of [
    ['dark', 'light', 'dark'],
    ['light', 'dark', 'light'],
    ['auto', 'dark', 'dark'],
  ] as const) {
    test(`the theme ${theme} on a ${system} system is ${wanted}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: system });
      await page.route('**/embed/style.css?*', (route) => route.abort());
      await page.goto(hostPage(iframe('', `${PRODUCT}/embed?theme=${theme}`)));
      const root = page.locator('iframe').contentFrame().locator('html');
      const ink = await root.evaluate((html) => getComputedStyle(html).color);
      expect(ink).toBe(wanted === 'dark' ? 'rgb(255, 255, 255)' : 'rgb(0, 0, 0)');
    });
  }
});

test('a fragment in the answers, or "&" escaped twice, is neither an answer nor the end', async ({
  page,
}) => {
  for (const answers of [
    'task=code&budget=small#what-if',
    'https://a.example/recommendation?task=code&budget=small#what-if',
    'task=code&amp;#038;budget=small',
    'task=code&amp;amp;budget=small',
  ]) {
    await page.goto(hostPage(SCRIPT + element(`answers="${answers}"`)));
    const frame = await frameOf(widgets(page).first());
    await expect(frame.locator('[name=task][value=code]')).toBeChecked();
    await expect(frame.locator('[name=budget][type=hidden]')).toHaveValue('small');
    await expect(frame.getByText('could not be used')).toHaveCount(0);
    await expect(page.locator('prompt-or-tune iframe')).not.toHaveAttribute('src', /what-if/);
  }
});
