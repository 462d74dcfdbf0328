import type { Page } from '@playwright/test';
import { hrefs } from '@/lib/addresses/hrefs';
import { type CheckedCase, decidingRules, sampleOf } from '@/lib/evidence/check-cases';
import { content } from '../../support/content/content';
import { inSentence, nameOf } from '../support/advisor';
import {
  agreementRow,
  countOf,
  evidence,
  expectAtFragment,
  expectRows,
  figureOf,
  inPercent,
  intervalOf,
  sectionById,
  shareOf,
  VERDICTS,
} from '../support/evidence';
import { expect, test } from '../support/fixtures';

// The evidence page shows what the check against the cases computes.

const RULES_PER_MISS = 3;
const SAMPLES = ['blind', 'published', 'guidance'] as const;
const misses = () => evidence().checked.filter(({ hit }) => hit === 'miss');
const ruleName = (id: string) => id.replaceAll('-', ' ');

test('is found from the header and says first how often the advice was right', async ({ page }) => {
  const { blind, published } = evidence();
  const [blindShare, publishedShare] = [blind.agreement.acceptable, published.agreement.acceptable];
  await page.goto('/');
  await expect(page.getByRole('main')).toContainText(
    new RegExp(
      `On ${blindShare.cases} .* in ${blindShare.hits}; on the ${publishedShare.cases} .*, in ${publishedShare.hits}\\.`,
    ),
  );
  const site = page.getByRole('navigation', { name: 'Site' });
  await site.getByRole('link', { name: 'Evidence', exact: true }).click();
  await expect(page).toHaveURL(/\/evidence$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Is it right?');
  await page.waitForLoadState();
  const first = page.getByRole('main').getByRole('paragraph').first();
  await expect(first).toContainText(`${countOf(blindShare)} (${shareOf(blindShare)})`);
  await expect(first).toContainText(intervalOf(blindShare));
  await expect(first).toContainText(`${countOf(publishedShare)} (${shareOf(publishedShare)})`);

  const contents = page.getByRole('navigation', { name: 'On this page' });
  for (const link of await contents.getByRole('link').all()) {
    const id = (await link.getAttribute('href'))?.slice(1) ?? '';
    await expect(sectionById(page, id).getByRole('heading', { level: 2 })).toHaveText(
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
  const howOften = sectionById(page, 'how-often');
  await expect(howOften).toContainText(`${settings.length} strengths were set by these cases`);
  await expect(howOften).toContainText(
    `best or as good in ${share(crossValidated.published.acceptable)} and exactly the best in ${share(crossValidated.published.best)}.`,
  );
  const { acceptable } = independent;
  await expect(howOften).toContainText(
    `${countOf(acceptable)} (${shareOf(acceptable)}, interval ${intervalOf(acceptable)})`,
  );
  for (const { name, says } of content().baselines) {
    await expect(howOften).toContainText(`${name}: ${says}`);
  }
  await expect(
    sectionById(page, 'limits').getByRole('list').first().getByRole('listitem'),
  ).toContainText([...content().evidence.limits, `you would be right in ${countOf(nearest)}.`]);
  await expect(sectionById(page, 'misses')).toContainText(
    `${misses().length} cases of ${checked.length}`,
  );
});

test('shows the advisor beside every simpler way to choose', async ({ page }) => {
  await page.goto('/evidence');
  for (const [n, sample] of SAMPLES.entries()) {
    const { checked, agreement, baselines } = evidence()[sample];
    const howOften = sectionById(page, 'how-often');
    const region = howOften.getByRole('region').nth(n);
    await expect(region.locator('caption')).toContainText(`${checked.length} `);
    const rows = baselines.map((baseline) => {
      const { name = '' } = content().baselines.find(({ id }) => id === baseline.id) ?? {};
      return { ...baseline, row: agreementRow(name, baseline.agreement) };
    });
    await expectRows(region, [
      agreementRow('This advisor', agreement),
      ...rows.map(({ row }) => row),
    ]);
    const [best] = rows.toSorted(
      (a, b) =>
        b.agreement.acceptable.hits - a.agreement.acceptable.hits ||
        b.agreement.best.hits - a.agreement.best.hits,
    );
    await expect(howOften).toContainText(
      new RegExp(
        `Against “${best?.row[0]}”.* right in ${best?.onlyAdvisor} cases? where that was wrong, and wrong in ${best?.onlyBaseline} where that was right`,
      ),
    );
    const shares = [agreement, ...baselines.map((baseline) => baseline.agreement)].map(
      (candidate) => {
        const { hits, cases, low, high } = candidate.acceptable;
        return [low, hits / cases, high].map((share) => expect.closeTo(share, 9));
      },
    );
    expect(await drawnIntervals(region)).toEqual(shares);
  }
});

/** Lower end, dot and upper end of each drawn interval, as fractions of the axis. */
async function drawnIntervals(region: ReturnType<typeof sectionById>): Promise<number[][]> {
  return region.locator('svg').evaluateAll((pictures) =>
    pictures.map((svg) => {
      const coordinate = (element: Element | null | undefined, name: string) =>
        Number(element?.getAttribute(name));
      const [whole, ...others] = svg.querySelectorAll('line');
      const [from, to] = [coordinate(whole, 'x1'), coordinate(whole, 'x2')];
      const interval = others.at(-1);
      const places = [
        coordinate(interval, 'x1'),
        coordinate(svg.querySelector('circle'), 'cx'),
        coordinate(interval, 'x2'),
      ];
      return places.map((x) => (x - from) / (to - from));
    }),
  );
}

test('tells how often each verdict was right', async ({ page }) => {
  await page.goto('/evidence');
  await expectRows(
    sectionById(page, 'verdicts'),
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
  const region = sectionById(page, 'confusion');
  await expect(region.getByRole('columnheader')).toHaveText([
    'Reported best',
    ...approaches.map(nameOf),
  ]);
  await expectRows(
    region,
    approaches.map((best) => {
      const share = recall[best];
      const named = share && `${shareOf(share)}, ${countOf(share)} (${intervalOf(share)})`;
      const counts = approaches.map((advised) => String(confusion[best]?.[advised]));
      return [`${nameOf(best)} named in ${named}`, ...counts];
    }),
  );
  const wrong = approaches.flatMap((best) =>
    approaches
      .filter((advised) => advised !== best)
      .map((advised) => ({ best, advised, count: confusion[best]?.[advised] ?? 0 })),
  );
  const total = wrong.reduce((sum, { count }) => sum + count, 0);
  const most = Math.max(...wrong.map(({ count }) => count));
  const commonest = wrong
    .filter(({ count }) => count === most)
    .map(
      ({ best, advised }) => `${inSentence(advised)} although ${inSentence(best)} came out best`,
    );
  await expect(region.getByRole('paragraph').last()).toHaveText(
    new RegExp(`^In ${total} cases .* in ${most} of them, it said (${commonest.join('|')})\\.$`),
  );
});

const missEntry = (page: Page, { case: published }: CheckedCase) =>
  sectionById(page, 'misses')
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name: published.title, exact: true }) });

test('owns up to every miss, with the rules that decided those it knew', async ({ page }) => {
  await page.goto('/evidence');
  await expect(sectionById(page, 'misses').getByRole('listitem')).toHaveCount(misses().length);
  const method = await (await page.request.get('/method')).text();
  for (const missedCase of misses()) {
    const { outcome, miss, kind } = missedCase.case;
    const verdict = VERDICTS[missedCase.recommendation.verdict];
    const [best, advised] = [
      inSentence(outcome.best),
      missedCase.winners.map(inSentence).join(' and '),
    ];
    if (sampleOf(missedCase.case) === 'blind') {
      await expect(missEntry(page, missedCase)).toContainText(
        `: best was ${best}, recommended ${advised} (${verdict})`,
      );
      continue;
    }
    await expect(missEntry(page, missedCase)).toContainText(
      `${kind === 'guidance' ? 'Prescribed is' : 'Best was'} ${best}; the advisor recommends ${advised} (${verdict}). ${miss}`,
    );
    const rules = decidingRules(missedCase, RULES_PER_MISS);
    expect(rules.length).toBeGreaterThan(0);
    await expect(missEntry(page, missedCase)).toContainText(
      rules.map(({ rule, points }) => `${ruleName(rule)} (${points.toFixed(1)} points)`).join('; '),
    );
    for (const { rule } of rules) {
      const link = missEntry(page, missedCase).getByRole('link', {
        name: ruleName(rule),
        exact: true,
      });
      await expect(link).toHaveAttribute('href', hrefs.rule(rule));
      expect(method).toContain(`id="rule-${rule}"`);
    }
  }
});

for (const sample of ['published', 'blind'] as const) {
  test(`leads from a miss to its case, also where the filter hides it: ${sample}`, async ({
    page,
  }) => {
    const missedCase = misses().find((miss) => sampleOf(miss.case) === sample);
    if (!missedCase) throw new Error('no miss');
    for (const query of ['', '?advice=best']) {
      await page.goto(`/evidence${query}`);
      await missEntry(page, missedCase).getByRole('link', { name: missedCase.case.title }).click();
      await expectAtFragment(page, missedCase.case.id);
    }
    const [decided] = sample === 'blind' ? [] : decidingRules(missedCase, 1);
    if (!decided) return;
    await missEntry(page, missedCase)
      .getByRole('link', { name: ruleName(decided.rule) })
      .click();
    await expect(page).toHaveURL(/\/method#/);
    await expectAtFragment(page, `rule-${decided.rule}`);
  });
}
