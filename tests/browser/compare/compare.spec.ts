import type { Page } from '@playwright/test';
import { hrefs } from '@/lib/addresses/hrefs';
import { currentRuleset } from '@/lib/store/rulesets';
import { inSentence, nameOf, readAdvice, readQuestionnaire, visit } from '../support/advisor';
import { expect, test } from '../support/fixtures';

const NOW =
  'task=classification&tasks-count=many&output-consistency=high&domain-specialization=professional&outside-facts=can-be-looked-up&labelled-examples=1-99&data-quality=medium&budget=small&requirements-change=occasional&ml-expertise=some&prompt-baseline=fair';
const LATER =
  'task=classification&tasks-count=many&output-consistency=high&domain-specialization=professional&outside-facts=can-be-looked-up&labelled-examples=10000-or-more&data-quality=high&budget=moderate&requirements-change=occasional&ml-expertise=some&prompt-baseline=poor';
const OTHER = `${NOW}&weight.cost=5`.replace(
  'requirements-change=occasional',
  'requirements-change=frequent',
);

const linkOf = (page: Page, query: string) => new URL(`/recommendation?${query}`, page.url()).href;
const setsAt = (sets: Record<string, string>) => new URLSearchParams(sets).toString();
const addressOf = (sets: Record<string, string>) =>
  setsAt({ ...sets, rules: currentRuleset.version });

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('three pasted links are compared, and every column of points adds up', async ({ page }) => {
    await visit(page, '/compare');
    for (const [letter, query, name] of [
      ['A', NOW, 'Now'],
      ['B', LATER, 'Later'],
      ['C', OTHER, ''],
    ] as const) {
      const set = page.getByRole('group', { name: letter });
      await set.getByLabel('Link of a result').fill(linkOf(page, query));
      await set.getByLabel('Name').fill(name);
    }
    await page.getByRole('button', { name: 'Compare', exact: true }).click();
    // The address becomes the canonical one, without empty parameters.
    const wanted = { a: NOW, 'a.name': 'Now', b: LATER, 'b.name': 'Later', c: OTHER };
    await expect(page).toHaveURL(hrefs.compare(addressOf(wanted)));
    await page.waitForLoadState();

    const [now, later] = await Promise.all(
      [NOW, LATER].map((query) => readAdvice(page, `?${query}`)),
    );
    if (!now || !later) throw new Error('both are advised on');
    const heading = page.getByRole('heading', { level: 1 });
    for (const [name, { verdict, recommended }] of [
      ['Now', now],
      ['Later', later],
    ] as const) {
      const told = verdict === 'too-close' ? 'too close to call' : inSentence(recommended);
      await expect(heading).toHaveText(new RegExp(`“${name}”[^.]*: [^.]*${told}\\.`));
    }
    await expect(page.getByRole('main')).toContainText(`${nameOf(now.recommended)} is `);
    await expect(page.getByRole('main')).toContainText('What matters most is “');

    const table = page.getByRole('table', { name: 'from “Now” to “Later”' });
    const rows = await table
      .locator('tbody')
      .evaluateAll((bodies) =>
        bodies.map((body) =>
          [...body.querySelectorAll('td')].map((cell) =>
            Math.round(10 * Number(cell.textContent?.replace('\u2212', '-'))),
          ),
        ),
      );
    const width = now.ranking.length;
    for (let column = 0; column <= width; column++) {
      const figures = rows.map((row) => row[column] ?? Number.NaN);
      const [from = 0, to = 0] = [figures[0], figures.at(-1)];
      const moved = figures.slice(1, -2).reduce((sum, figure) => sum + figure, 0);
      expect(moved).toBe(figures.at(-2));
      expect(from + moved).toBe(to);
    }
    const scoresInRow = (row: number[] | undefined) => row?.slice(0, width).sort((a, b) => a - b);
    const scoresIn = ({ ranking }: typeof now) =>
      ranking.map(({ score }) => Math.round(10 * score)).sort((a, b) => a - b);
    expect(scoresInRow(rows[0])).toEqual(scoresIn(now));
    expect(scoresInRow(rows.at(-1))).toEqual(scoresIn(later));
  });
});

test('a variant is made on the way from a recommendation', async ({ page }) => {
  await visit(page, `/recommendation?${NOW}`);
  await page.getByRole('link', { name: 'Compare with a variant' }).click();
  await expect(page.getByRole('heading', { name: 'Make a variant of A' })).toBeVisible();
  await page.getByLabel('Labelled examples').selectOption('10000-or-more');
  await page.getByLabel('Name of the variant').fill('In six months');
  await page.getByRole('button', { name: 'Compare with A' }).click();
  const variant = NOW.replace('labelled-examples=1-99', 'labelled-examples=10000-or-more');
  await expect(page).toHaveURL(
    hrefs.compare(addressOf({ a: NOW, b: variant, 'b.name': 'In six months' })),
  );
  await expect(page.getByRole('main')).toContainText(
    'The only difference that counts is “Labelled examples”',
  );
  await expect(page.getByText('Labelled examples').first()).toBeVisible();
});

test('a link that cannot be read is named, and its text stays', async ({ page }) => {
  const wrong = 'https://example.com/meeting-notes';
  await visit(page, `/compare?${setsAt({ a: NOW, b: wrong, 'b.name': 'Bo' })}`);
  const warning = page.getByRole('region', { name: 'Not everything could be read' });
  await expect(warning).toContainText('B (Bo): There are no answers in this link.');
  const field = page.getByRole('group', { name: 'B', exact: true }).getByLabel('Link of a result');
  await expect(field).toHaveValue(wrong);
  await expect(field).toHaveAccessibleDescription(/no answers in this link/);
  // The pasted links can be corrected before a variant is offered.
  const parts = await page.getByRole('main').getByRole('heading', { level: 2 }).allTextContents();
  expect(parts).toEqual(['What there is so far', 'Paste links', 'Or make a variant of A']);
  await visit(page, '/compare?a=&b=');
  await expect(page.getByRole('region', { name: 'Nothing to compare yet' })).toBeVisible();
});

test('three people see what to talk about first, as trying every way shows', async ({ page }) => {
  await visit(page, '/together');
  await page
    .getByLabel('Links of results')
    .fill(
      `Ana: ${linkOf(page, NOW)}\nBo: ${linkOf(page, LATER)}\n${linkOf(page, OTHER.replace('&weight.cost=5', ''))}`,
    );
  await page.getByRole('button', { name: 'Bring them together' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('“Bo”');

  const people = [NOW, LATER, OTHER.replace('&weight.cost=5', '')].map(
    (query) => new URLSearchParams(query),
  );
  const { questions } = await readQuestionnaire(page);
  const disputed = questions.flatMap(({ id, label }) => {
    const options = [...new Set(people.map((person) => person.get(id)))];
    return options.length > 1 ? [{ id, label, options }] : [];
  });
  let ways = [new URLSearchParams(NOW)];
  for (const { id, options } of disputed) {
    ways = ways.flatMap((way) =>
      options.map((option) => {
        const next = new URLSearchParams(way);
        next.set(id, option ?? '');
        return next;
      }),
    );
  }
  const winners = new Map<string, string>();
  for (const way of ways)
    winners.set(String(way), (await readAdvice(page, `?${way}`)).recommended ?? 'tie');
  const effects = disputed.map(({ id, label, options }) => {
    const waysWithFirstOption = ways.filter((way) => way.get(id) === options[0]);
    const turned = waysWithFirstOption.filter((way) => {
      const firstPlaces = options.map((option) => {
        const settled = new URLSearchParams(way);
        settled.set(id, option ?? '');
        return winners.get(String(settled));
      });
      return new Set(firstPlaces).size > 1;
    });
    return { label, share: turned.length / waysWithFirstOption.length };
  });
  const decisive = effects.filter(({ share }) => share > 0).sort((a, b) => b.share - a.share);
  expect(decisive.length).toBeGreaterThan(0);
  const talk = page.getByRole('region', { name: 'Worth talking about' });
  await expect(talk).toContainText(`there are ${ways.length} ways to settle all of it`);
  const topics = talk.getByRole('listitem').filter({ hasText: 'Decides what comes first in' });
  await expect(topics).toHaveCount(decisive.length);
  const most = decisive
    .filter(({ share }) => share === decisive[0]?.share)
    .map(({ label }) => label);
  expect(most).toContain(await topics.first().getByRole('heading').textContent());
  await expect(page.getByRole('main')).toContainText(
    `Talk about “${await topics.first().getByRole('heading').textContent()}”`,
  );
});
