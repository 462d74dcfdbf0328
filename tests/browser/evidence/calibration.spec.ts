import { content } from '../../support/content/content';
import {
  evidence,
  expectAtFragment,
  expectRows,
  inPercent,
  sectionById,
  shareOf,
} from '../support/evidence';
import { expect, test } from '../support/fixtures';

// How the calibration on cases is shown.

const { settings } = content().calibration;
const ruleName = (id: string) => id.replaceAll('-', ' ');

test('says what the cases changed, strength by strength and how well it carries over', async ({
  page,
}) => {
  const { published, guidance } = evidence();
  const { crossValidated } = content().evidence.reached;
  const total = published.checked.length + guidance.checked.length;
  const share = (mean: number, { checked }: typeof published) => inPercent(mean / checked.length);
  await page.goto('/method');
  const calibrated = sectionById(page, 'calibration');
  await expect(calibrated).toContainText(
    `${settings.length} numbers are set by ${total} cases: ${published.checked.length} published outcomes and ${guidance.checked.length} situations`,
  );
  await expect(calibrated).toContainText(
    `${share(crossValidated.published.acceptable, published)} of the published cases (with the final strengths: ${shareOf(published.agreement.acceptable)}) and in ${share(crossValidated.guidance.acceptable, guidance)} of the guidance (${shareOf(guidance.agreement.acceptable)}).`,
  );
  await expectRows(
    calibrated,
    settings.map(({ name, rules, strength, because }) => [
      `${name} ${rules.map(ruleName).join(', ')}`,
      String(strength),
      because,
    ]),
  );
});

test('says on the card of a rule how much stronger the cases made it, and on no other', async ({
  page,
}) => {
  await page.goto('/method');
  const cards = await page.locator('article[id^="rule-"]').evaluateAll((articles) =>
    articles.map(({ id, textContent }) => {
      return [id, /The moves are ([\d.]+) times what we read/.exec(textContent ?? '')?.[1] ?? '1'];
    }),
  );
  const strengthOf = (rule: string) =>
    settings.find(({ rules }) => rules.includes(rule))?.strength ?? 1;
  expect(Object.fromEntries(cards)).toEqual(
    Object.fromEntries(content().rules.map(({ id }) => [`rule-${id}`, String(strengthOf(id))])),
  );
});

test('leads from a strength to its rules and back', async ({ page }) => {
  await page.goto('/method');
  const calibrated = sectionById(page, 'calibration');
  for (const rule of settings.flatMap(({ rules }) => rules)) {
    await calibrated.getByRole('link', { name: ruleName(rule), exact: true }).click();
    await expectAtFragment(page, `rule-${rule}`);
  }
  const card = page.locator('article:target');
  await card.getByRole('link', { name: 'calibrated on cases' }).click();
  await expectAtFragment(page, 'calibration');
  await calibrated.getByRole('link', { name: 'Evidence', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Is it right?');
});
