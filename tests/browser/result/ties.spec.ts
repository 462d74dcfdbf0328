import { TIES } from '../../support/content/records';
import { headline, nameOf, readAdvice, visit } from '../support/advisor';
import { expect, expectAccessible, test } from '../support/fixtures';

test('a tie is shown as one, and nothing on the page breaks it', async ({ page }) => {
  await visit(page, `/recommendation?${TIES.tie}`);
  const { recommended, winners, verdict, margin } = await readAdvice(page);
  expect([recommended, winners.length, verdict, margin]).toEqual([null, 2, 'too-close', 0]);
  const both = winners.map((id) => nameOf(id).toLowerCase()).join(' and ');
  expect(await headline(page)).toBe(`A tie: ${both} share first place.`);

  const sure = page.getByRole('region', { name: 'How sure is this?' });
  await expect(sure).toContainText(winners.map((id) => `${nameOf(id)} 50%`).join(', '));
  await expect(sure).not.toContainText('100%');
  for (const id of winners) {
    const title = `What speaks for ${nameOf(id).toLowerCase()}`;
    await expect(page.getByRole('heading', { name: title })).toBeVisible();
  }
  await expect(page.getByText(/^First steps with/)).toHaveCount(0);
  await expectAccessible(page);
});
