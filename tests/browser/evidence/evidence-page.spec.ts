import type { Page } from '@playwright/test';
import { hrefs } from '@/lib/addresses/hrefs';
import { type Checked, decidingRules, sampleOf } from '@/lib/evidence/check';
import { content } from '../../support/content/content';
import { inSentence, nameOf } from '../support/advisor';
import {
  agreementRow,
  countOf,
  evidence,
  expectPlace,
  expectRows,
  figureOf,
  inPercent,
  intervalOf,
  part,
  shareOf,
  VERDICTS,
} from '../support/evidence';
import { expect, test } from '../support/fixtures';

// What the check found is told as it was found.

const RULES_PER_MISS = 3;
const SAMPLES = ['blind', 'published', 'guidance'] as const;
const misses = () => evidence().checked.filter(({ hit }) => hit === 'miss');
const ruleName = (id: string) => id.replaceAll('-', ' ');

test('is found from the header and says first how often the advice was right', async ({ page }) => {
  const { blind, published } = evidence();
  const [unseen, known] = [blind.agreement.acceptable, published.agreement.acceptable];
  await page.goto('/');
  await expect(page.getByRole('main')).toContainText(
    new RegExp(
      `On ${unseen.cases} .* in ${unseen.hits}; on the ${known.cases} .*, in ${known.hits}\\.`,
    ),
  );
  const site = page.getByRole('navigation', { name: 'Site' });
  await site.getByRole('link', { name: 'Evidence', exact: true }).click();
  await expect(page).toHaveURL(/\/evidence$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Is it right?');
  await page.waitForLoadState();
  const first = page.getByRole('main').getByRole('paragraph').first();
  await expect(first).toContainText(`${countOf(unseen)} (${shareOf(unseen)})`);
  await expect(first).toContainText(intervalOf(unseen));
  await expect(first).toContainText(`${countOf(known)} (${shareOf(known)})`);

  const contents = page.getByRole('navigation', { name: 'On this page' });
  for (const link of await contents.getByRole('link').all()) {
    const id = (await link.getAttribute('href'))?.slice(1) ?? '';
    await expect(part(page, id).getByRole('heading', { level: 2 })).toHaveText(
      (await link.textContent()) ?? '',
    );
  }
});

test('states the counts that the check finds, and every limit', async ({ page }) => {
  const { checked, published, independent, nearest } = evidence();
  const { settings } = content().calibration;
  const { crossValidated } = content().evidence.reached;
  const share = (mean: number) => inPercent(mean / published.checked.length);
  await page.goto('/evidence');
  const often = part(page, 'how-often');
  await expect(often).toContainText(`${settings.length} strengths were set by these cases`);
  await expect(often).toContainText(
    `best or as good in ${share(crossValidated.published.acceptable)} and exactly the best in ${share(crossValidated.published.best)}.`,
  );
  const { acceptable } = independent;
  await expect(often).toContainText(
    `${countOf(acceptable)} (${shareOf(acceptable)}, interval ${intervalOf(acceptable)})`,
  );
  for (const { name, says } of content().baselines) {
    await expect(often).toContainText(`${name}: ${says}`);
  }
  await expect(part(page, 'limits').getByRole('list').first().getByRole('listitem')).toContainText([
    ...content().evidence.limits,
    `you would be right in ${countOf(nearest)}.`,
  ]);
  await expect(part(page, 'misses')).toContainText(`${misses().length} cases of ${checked.length}`);
});

test('shows the advisor beside every simpler way to choose', async ({ page }) => {
  await page.goto('/evidence');
  for (const [n, sample] of SAMPLES.entries()) {
    const { checked, agreement, baselines } = evidence()[sample];
    const often = part(page, 'how-often');
    const shown = often.getByRole('region').nth(n);
    await expect(shown.locator('caption')).toContainText(`${checked.length} `);
    const rows = baselines.map((one) => {
      const { name = '' } = content().baselines.find(({ id }) => id === one.id) ?? {};
      return { ...one, row: agreementRow(name, one.agreement) };
    });
    await expectRows(shown, [
      agreementRow('This advisor', agreement),
      ...rows.map(({ row }) => row),
    ]);
    const [best] = rows.toSorted(
      (a, b) =>
        b.agreement.acceptable.hits - a.agreement.acceptable.hits ||
        b.agreement.best.hits - a.agreement.best.hits,
    );
    await expect(often).toContainText(
      new RegExp(
        `Against “${best?.row[0]}”.* right in ${best?.onlyAdvisor} cases? where that was wrong, and wrong in ${best?.onlyBaseline} where that was right`,
      ),
    );
    const shares = [agreement, ...baselines.map((one) => one.agreement)].map((one) => {
      const { hits, cases, low, high } = one.acceptable;
      return [low, hits / cases, high].map((share) => expect.closeTo(share, 9));
    });
    expect(await drawn(shown)).toEqual(shares);
  }
});

/** Where each picture has its interval and its dot, as parts of the line from 0 to 100 %. */
async function drawn(shown: ReturnType<typeof part>): Promise<number[][]> {
  return shown.locator('svg').evaluateAll((all) =>
    all.map((svg) => {
      const at = (element: Element | null | undefined, name: string) =>
        Number(element?.getAttribute(name));
      const [whole, ...others] = svg.querySelectorAll('line');
      const [from, to] = [at(whole, 'x1'), at(whole, 'x2')];
      const own = others.at(-1);
      const places = [at(own, 'x1'), at(svg.querySelector('circle'), 'cx'), at(own, 'x2')];
      return places.map((x) => (x - from) / (to - from));
    }),
  );
}

test('tells how often each verdict was right', async ({ page }) => {
  await page.goto('/evidence');
  await expectRows(
    part(page, 'verdicts'),
    [...evidence().published.byVerdict, ...evidence().blind.byVerdict].map(
      ({ verdict, agreement: { acceptable, best } }) => {
        const name = VERDICTS[verdict];
        const capital = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
        return [capital, figureOf(acceptable), figureOf(best)];
      },
    ),
  );
});

test('tells what is taken for what, case by case', async ({ page }) => {
  const { confusion, recall } = evidence().published.agreement;
  const approaches = content().approaches.map(({ id }) => id);
  await page.goto('/evidence');
  const shown = part(page, 'confusion');
  await expect(shown.getByRole('columnheader')).toHaveText([
    'Reported best',
    ...approaches.map(nameOf),
  ]);
  await expectRows(
    shown,
    approaches.map((best) => {
      const own = recall[best];
      const named = own && `${shareOf(own)}, ${countOf(own)} (${intervalOf(own)})`;
      const counts = approaches.map((given) => String(confusion[best]?.[given]));
      return [`${nameOf(best)} named in ${named}`, ...counts];
    }),
  );
  const wrong = approaches.flatMap((best) =>
    approaches
      .filter((given) => given !== best)
      .map((given) => ({ best, given, count: confusion[best]?.[given] ?? 0 })),
  );
  const all = wrong.reduce((sum, { count }) => sum + count, 0);
  const most = Math.max(...wrong.map(({ count }) => count));
  const likely = wrong
    .filter(({ count }) => count === most)
    .map(({ best, given }) => `${inSentence(given)} although ${inSentence(best)} came out best`);
  await expect(shown.getByRole('paragraph').last()).toHaveText(
    new RegExp(`^In ${all} cases .* in ${most} of them, it said (${likely.join('|')})\\.$`),
  );
});

const missed = (page: Page, { case: one }: Checked) =>
  part(page, 'misses')
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name: one.title, exact: true }) });

test('owns up to every miss, with the rules that decided those it knew', async ({ page }) => {
  await page.goto('/evidence');
  await expect(part(page, 'misses').getByRole('listitem')).toHaveCount(misses().length);
  const method = await (await page.request.get('/method')).text();
  for (const one of misses()) {
    const { outcome, miss, kind } = one.case;
    const verdict = VERDICTS[one.recommendation.verdict];
    const [best, given] = [inSentence(outcome.best), inSentence(one.given)];
    if (sampleOf(one.case) === 'blind') {
      await expect(missed(page, one)).toContainText(
        `: best was ${best}, recommended ${given} (${verdict})`,
      );
      continue;
    }
    await expect(missed(page, one)).toContainText(
      `${kind === 'guidance' ? 'Prescribed is' : 'Best was'} ${best}; the advisor recommends ${given} (${verdict}). ${miss}`,
    );
    const rules = decidingRules(one, RULES_PER_MISS);
    expect(rules.length).toBeGreaterThan(0);
    await expect(missed(page, one)).toContainText(
      rules.map(({ rule, points }) => `${ruleName(rule)} (${points.toFixed(1)} points)`).join('; '),
    );
    for (const { rule } of rules) {
      const link = missed(page, one).getByRole('link', { name: ruleName(rule), exact: true });
      await expect(link).toHaveAttribute('href', hrefs.rule(rule));
      expect(method).toContain(`id="rule-${rule}"`);
    }
  }
});

for (const sample of ['published', 'blind'] as const) {
  test(`leads from a miss to its case, also where the filter hides it: ${sample}`, async ({
    page,
  }) => {
    const one = misses().find((miss) => sampleOf(miss.case) === sample);
    if (!one) throw new Error('no miss');
    for (const query of ['', '?advice=best']) {
      await page.goto(`/evidence${query}`);
      await missed(page, one).getByRole('link', { name: one.case.title }).click();
      await expectPlace(page, one.case.id);
    }
    const [decided] = sample === 'blind' ? [] : decidingRules(one, 1);
    if (!decided) return;
    await missed(page, one)
      .getByRole('link', { name: ruleName(decided.rule) })
      .click();
    await expect(page).toHaveURL(/\/method#/);
    await expectPlace(page, `rule-${decided.rule}`);
  });
}
