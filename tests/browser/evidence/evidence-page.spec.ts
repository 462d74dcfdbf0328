import { hrefs } from '@/lib/addresses/hrefs';
import { capitalised } from '@/lib/common/capitalised';
import { shareFrom } from '@/lib/evidence/agreement';
import { type CheckedCase, decidingRules } from '@/lib/evidence/check-cases';
import { wholePercent } from '@/lib/wording/figures';
import { content } from '../../support/content/content';
import { inSentence, nameOf } from '../support/advisor';
import {
  agreementRow,
  countOf,
  evidence,
  expectAtFragment,
  expectRows,
  figureOf,
  intervalOf,
  sectionById,
  shareOf,
  unseenAgreement,
  VERDICTS,
} from '../support/evidence';
import { expect, test } from '../support/fixtures';

// The evidence page shows what the check against the cases computes.

const RULES_PER_MISS = 3;
const SAMPLES = ['published', 'guidance'] as const;
const VERDICT_ORDER = ['clear', 'leaning', 'too-close'] as const;
const { found, folds, repeats } = content().calibration;
const ruleName = (id: string) => id.replaceAll('-', ' ');

test('is found from the header and says first how often unseen cases were right', async ({
  page,
}) => {
  const { acceptable } = unseenAgreement('published');
  await page.goto('/');
  await expect(page.getByRole('main')).toContainText(
    `checked against ${acceptable.cases} published cases. On those that took no part in setting its strengths, its advice came out best or as good in ${shareOf(acceptable)}.`,
  );
  const site = page.getByRole('navigation', { name: 'Site' });
  await site.getByRole('link', { name: 'Evidence', exact: true }).click();
  await expect(page).toHaveURL(/\/evidence$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Is it right?');
  await page.waitForLoadState();
  await expect(page.getByRole('main').getByRole('paragraph').first()).toContainText(
    `no part in setting its strengths, its advice was best or as good in ${shareOf(acceptable)} of ${acceptable.cases}; with so few cases the true share may be anywhere from ${intervalOf(acceptable)}.`,
  );

  const contents = page.getByRole('navigation', { name: 'On this page' });
  for (const link of await contents.getByRole('link').all()) {
    const id = (await link.getAttribute('href'))?.slice(1) ?? '';
    await expect(sectionById(page, id).getByRole('heading', { level: 2 })).toHaveText(
      (await link.textContent()) ?? '',
    );
  }
});

test('states the counts that the check finds, and every limit', async ({ page }) => {
  const { acceptable } = evidence().independent;
  await page.goto('/evidence');
  const howOften = sectionById(page, 'how-often');
  await expect(howOften).toContainText(`dealt into ${folds} parts`);
  await expect(howOften).toContainText(`${repeats} times over`);
  await expect(howOften).toContainText(
    `best or as good in ${countOf(acceptable)} (${shareOf(acceptable)}, interval ${intervalOf(acceptable)})`,
  );
  for (const { name, says } of content().baselines) {
    await expect(howOften).toContainText(`${name}: ${says}`);
  }
  await expect(
    sectionById(page, 'limits').getByRole('list').first().getByRole('listitem'),
  ).toContainText([
    ...content().evidence.limits,
    `you would be right in ${countOf(found.nearest)}.`,
  ]);
});

test('shows unseen cases first, and beside them every simpler way to choose', async ({ page }) => {
  await page.goto('/evidence');
  for (const [n, sample] of SAMPLES.entries()) {
    const { checked, agreement, baselines } = evidence()[sample];
    const region = sectionById(page, 'how-often').getByRole('region').nth(n);
    await expect(region.locator('caption')).toContainText(`${checked.length} `);
    const ways = [
      { name: 'This advisor, on cases it has not seen', ...unseenAgreement(sample) },
      { name: 'With the final strengths', ...agreement },
      ...baselines.map((baseline) => {
        const { name = '' } = content().baselines.find(({ id }) => id === baseline.id) ?? {};
        return { name, ...baseline.agreement };
      }),
    ];
    await expectRows(
      region,
      ways.map(({ name, ...way }) => agreementRow(name, way)),
    );
    expect(await drawnIntervals(region)).toEqual(
      ways.map(({ acceptable: { hits, cases, low, high } }) =>
        [low, hits / cases, high].map((share) => expect.closeTo(share, 9)),
      ),
    );
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

test('tells how often each verdict was right on unseen cases, surer ones more often', async ({
  page,
}) => {
  const shares = VERDICT_ORDER.map((verdict) => {
    const { acceptable = 0, cases = 0 } = found.unseen.verdicts[verdict] ?? {};
    return { name: VERDICTS[verdict], share: shareFrom(acceptable, cases) };
  });
  const parts = shares.map(({ share }) => share.hits / share.cases);
  expect(parts).toEqual(parts.toSorted((a, b) => b - a));
  const { acceptable = 0, cases = 0 } = found.unseen.verdicts['one-left'] ?? {};
  const oneLeft = shareFrom(acceptable, cases);
  await page.goto('/evidence');
  await expectRows(sectionById(page, 'verdicts'), [
    ...shares.map(({ name, share }) => [capitalised(name), figureOf(share)]),
    ['Only one way open', figureOf(oneLeft)],
  ]);
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
  const missed = evidence().published.checked.filter(({ hit }) => hit !== 'best');
  const asGood = missed.filter(({ hit }) => hit === 'acceptable').length;
  await expect(region).toContainText(
    `${asGood} of these ${missed.length} were still as good by their source`,
  );
  const mistakes = missed.map(
    ({ case: published, winners }) =>
      `${winners.map(inSentence).join(' and ')} although ${inSentence(published.outcome.best)} came out best`,
  );
  const timesOf = (mistake: string) => mistakes.filter((other) => other === mistake).length;
  const most = Math.max(...mistakes.map(timesOf));
  const commonest = new Set(mistakes.filter((mistake) => timesOf(mistake) === most));
  await expect(region.getByRole('paragraph').last()).toHaveText(
    new RegExp(
      `^In ${missed.length} cases it did not name the best. Most often, in ${most} of them, it said (${[...commonest].join('|')})\\.$`,
    ),
  );
});

const isOneLeft = ({ recommendation }: CheckedCase) => recommendation.finalists.length === 1;
const probabilityOf = ({ winners, recommendation }: CheckedCase) =>
  recommendation.sureness.probabilities[winners[0] ?? ''] ?? 0;
/** The misses, those with the surest advice first and those where rules left one approach last. */
const misses = () => {
  const missed = evidence()
    .checked.filter(({ hit }) => hit === 'miss')
    .toSorted((a, b) => probabilityOf(b) - probabilityOf(a));
  return [...missed.filter((miss) => !isOneLeft(miss)), ...missed.filter(isOneLeft)];
};

test('owns up to every miss, the surest first, with the rules that decided it', async ({
  page,
}) => {
  const { checked } = evidence();
  await page.goto('/evidence');
  const section = sectionById(page, 'misses');
  await expect(section).toContainText(`${misses().length} cases of ${checked.length}`);
  await expect(section.getByRole('listitem')).toHaveText(
    misses().map((miss) => {
      const { outcome, kind, title } = miss.case;
      const rules = decidingRules(miss, RULES_PER_MISS).map(
        ({ rule, points }) => `${ruleName(rule)} (${points.toFixed(1)})`,
      );
      const sure = isOneLeft(miss)
        ? 'all others ruled out'
        : `probability ${wholePercent(probabilityOf(miss))}`;
      return `${title}: ${kind === 'guidance' ? 'prescribed is' : 'best was'} ${inSentence(outcome.best)}, recommended ${miss.winners.map(inSentence).join(' and ')} (${VERDICTS[miss.recommendation.verdict]}, ${sure}). ${rules.join('; ')}`.trim();
    }),
  );
  const method = await (await page.request.get('/method')).text();
  for (const { rule } of misses().flatMap((miss) => decidingRules(miss, RULES_PER_MISS))) {
    await expect(
      section.getByRole('link', { name: ruleName(rule), exact: true }).first(),
    ).toHaveAttribute('href', hrefs.rule(rule));
    expect(method).toContain(`id="rule-${rule}"`);
  }
});

test('leads from a miss to its case, also where the filter hides it, and to its rules', async ({
  page,
}) => {
  const miss = misses().find((candidate) => decidingRules(candidate, 1).length > 0);
  const [decided] = miss ? decidingRules(miss, 1) : [];
  if (!miss || !decided) throw new Error('no miss');
  const entry = sectionById(page, 'misses')
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name: miss.case.title, exact: true }) });
  for (const query of ['', '?advice=best']) {
    await page.goto(`/evidence${query}`);
    await entry.getByRole('link', { name: miss.case.title }).click();
    await expectAtFragment(page, miss.case.id);
  }
  await entry.getByRole('link', { name: ruleName(decided.rule), exact: true }).click();
  await expect(page).toHaveURL(/\/method#/);
  await expectAtFragment(page, `rule-${decided.rule}`);
});
