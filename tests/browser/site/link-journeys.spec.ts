import { hrefs } from '@/lib/addresses/hrefs';
import { currentRuleset } from '@/lib/store/rulesets';
import { PRODUCT } from '../support/addresses';
import { expect, test } from '../support/fixtures';

// Links as people share and receive them: whole, cut, and changed on their way.

const ANSWERS = 'task=code&labelled-examples=1000-9999&budget=small';
const RESULT = `${ANSWERS}&rules=${currentRuleset.version}`;
const LINK = hrefs.recommendation(RESULT);
const INCOMPLETE = 'This link is not complete';

test('the address of a result is canonical, with its check in front, however it was opened', async ({
  page,
}) => {
  for (const path of [
    `/recommendation?${ANSWERS}`,
    `/recommendation?budget=small&labelled-examples=2500&task=code&utm_source=x`,
    `/recommendation?${RESULT}`,
    `${LINK}&fbclid=x`,
    `${LINK.replaceAll('&', '&amp;')}.`,
    `/recommendation?${encodeURIComponent(LINK.split('?')[1] ?? '')}`,
    LINK,
  ]) {
    await page.goto(path);
    await expect(page).toHaveURL(`${PRODUCT}${LINK}`);
    await expect(page.getByText('could not be used')).toHaveCount(0);
  }
  await page.goto(`/advisor/data?${ANSWERS}`);
  await expect(page).toHaveURL(`${PRODUCT}${hrefs.section('data', ANSWERS)}`);
});

test('going through the questions leaves an address with a check', async ({ page }) => {
  await page.goto('/advisor/budget?task=code');
  await page.locator('[name=budget][value=small]').first().check();
  await page.getByRole('button', { name: 'See the result' }).click();
  await expect(page).toHaveURL(
    `${PRODUCT}${hrefs.recommendation(`task=code&budget=small&rules=${currentRuleset.version}`)}`,
  );
});

test('a cut link says so first, on every page that opens it, and in the title', async ({
  page,
}) => {
  await page.goto(LINK.slice(0, LINK.indexOf('000-9999')));
  await expect(page.getByText(INCOMPLETE).first()).toBeVisible();
  await expect(page).toHaveTitle(/This link is not complete/);
  await page.goto(`/embed${LINK.slice(0, -1)}`);
  await expect(page.getByText(INCOMPLETE)).toBeVisible();
  const sets = hrefs.compareTwo(RESULT, `task=translation&rules=${currentRuleset.version}`);
  for (const path of [sets, sets.replace('compare', 'together')]) {
    await page.goto(path);
    await expect(page.getByText(INCOMPLETE)).toHaveCount(0);
    await page.goto(path.slice(0, path.indexOf('translation') + 5));
    await expect(page.getByText(INCOMPLETE).first()).toBeVisible();
  }
});

test('what is left of a cut link goes on saying so through the questions, until that is accepted', async ({
  page,
}) => {
  await page.goto(hrefs.section('data', ANSWERS).replace('&budget=small', ''));
  await expect(page.getByText(INCOMPLETE)).toBeVisible();
  await page.locator('[name=labelled-examples][value="100-999"]').check();
  await page.getByRole('button', { name: 'See the result' }).click();
  await expect(page).toHaveURL(/\/recommendation\?/);
  await expect(page.getByText(INCOMPLETE).first()).toBeVisible();
  await page.getByRole('link', { name: 'Go on with what is left' }).click();
  const left = `task=code&labelled-examples=100-999&rules=${currentRuleset.version}`;
  await expect(page).toHaveURL(`${PRODUCT}${hrefs.recommendation(left)}`);
  await expect(page.getByText(INCOMPLETE)).toHaveCount(0);
});

test('what a browser takes for a fragment is read where scripts run, and missed where not', async ({
  page,
  javaScriptEnabled,
}) => {
  const mangled = LINK.replaceAll('&', '&#038;');
  for (const [path, whole] of [
    [mangled, LINK],
    [`/embed${mangled}`, `/embed${LINK}`],
  ] as const) {
    await page.goto(path);
    if (javaScriptEnabled) await expect(page).toHaveURL(`${PRODUCT}${whole}`);
    else await expect(page.getByText(INCOMPLETE).first()).toBeVisible();
  }
});

for (const entity of ['&#038;', '#038;', '&#x26;', '&amp;#38;']) {
  test(`${entity} in a link without a check hides nothing where scripts run`, async ({
    page,
    javaScriptEnabled,
  }) => {
    test.skip(!javaScriptEnabled, 'the server does not see what stands behind it');
    const query = `${ANSWERS}&rules=${currentRuleset.version}`;
    const people = new URLSearchParams({ a: ANSWERS, b: 'task=code' });
    for (const [whole, opened] of [
      [hrefs.recommendation(query), `/recommendation?${query}`],
      [hrefs.section('data', ANSWERS), `/advisor/data?${ANSWERS}`],
      [hrefs.compare(`${people}&rules=${currentRuleset.version}`), `/compare?${people}`],
    ] as const) {
      await page.goto(opened.replaceAll('&', entity));
      await expect(page).toHaveURL(`${PRODUCT}${whole}`);
      await expect(page.getByText(INCOMPLETE)).toHaveCount(0);
    }
  });
}

test('a link broken over lines, and one that mail security wrapped, are one person each', async ({
  page,
}) => {
  const link = `${PRODUCT}${LINK}`;
  await page.goto('/together');
  await page
    .getByLabel('Links of results')
    .fill(
      `> Ana: ${link.slice(0, 70)}\n> ${link.slice(70)}\nBo: https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(link)}&data=05%7C02&reserved=0`,
    );
  await page.getByRole('button', { name: 'Bring them together' }).click();
  const pairs = new URLSearchParams({ a: ANSWERS, 'a.name': 'Ana', b: ANSWERS, 'b.name': 'Bo' });
  await expect(page).toHaveURL(
    `${PRODUCT}${hrefs.together(`${pairs}&rules=${currentRuleset.version}`)}`,
  );
});
