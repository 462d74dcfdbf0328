import type { Page } from '@playwright/test';
import { hrefs } from '@/lib/addresses/hrefs';
import { frameMessage } from '@/lib/embed/protocol';
import { currentRuleset } from '@/lib/store/rulesets';
import { PRODUCT, SITES } from '../support/addresses';
import { continueTo, readAdvice, readQuestionnaire, seeResult } from '../support/advisor';
import { expect, test } from '../support/fixtures';
import {
  element,
  escaped,
  expectFit,
  heading,
  hostPage,
  iframe,
  placeholder,
  recordMessages,
  SCRIPT,
  stepBy,
  widgets,
} from '../support/hosts';

// Messages and events that the host page receives during a journey.

test.use({ otherSites: SITES });

/** All messages that a page received; throws if one is not of the protocol. */
async function messagesTo(page: Page) {
  const { messages } = await page.evaluate(() => window.received);
  return messages.map((message) => frameMessage.parse(message));
}

/** Details of the widget's events of one name. */
async function eventsOf(page: Page, name: string) {
  const { events } = await page.evaluate(() => window.received);
  return events.filter(({ type }) => type === `prompt-or-tune-${name}`).map(({ detail }) => detail);
}

test('a whole journey tells the page around that there are steps, and how high they are', async ({
  page,
}) => {
  const { sections } = await readQuestionnaire(page);
  await recordMessages(page);
  await page.goto(hostPage(SCRIPT + element()));
  await expectFit(widgets(page));
  const inside = widgets(page).contentFrame();
  for (const [index, section] of sections.entries()) {
    await expect(heading(widgets(page), section.name)).toBeVisible();
    for (const group of await inside.getByRole('group').all()) {
      const answer = group.getByRole('radio').first();
      if ((await answer.count()) > 0) await answer.check();
    }
    const next = sections[index + 1];
    await stepBy(page, () => (next ? continueTo(inside, next.name) : seeResult(inside)));
  }
  await inside.getByRole('heading', { name: 'Your answers' }).click();
  await stepBy(page, () => inside.getByRole('link', { name: 'Change Budget' }).click());
  await inside.getByRole('radio', { name: 'More than 50,000 USD' }).check();
  await stepBy(page, () => seeResult(inside));
  await inside.getByRole('heading', { name: 'What would change it, one by one' }).click();
  await stepBy(page, () => inside.locator('a[href*="from="]').first().click());
  await expectFit(widgets(page));

  const parsed = await messagesTo(page);
  const steps = sections.length + 3;
  expect(parsed.filter(({ type }) => type === 'ready')).toHaveLength(steps + 1);
  expect(parsed.filter(({ type }) => type === 'step')).toHaveLength(steps);
  for (const { source, version, type, ...rest } of parsed) {
    expect([source, version]).toEqual(['prompt-or-tune', 1]);
    expect(rest).toEqual(type === 'resize' ? { height: expect.any(Number) } : {});
  }
  const { messages, events } = await page.evaluate(() => window.received);
  expect(events.map(({ detail }) => detail)).toEqual(messages);
});

test('with share-result the page around is told each result as the interface gives it', async ({
  page,
}) => {
  const answers = 'task=code&labelled-examples=1-99';
  await recordMessages(page);
  await page.goto(
    hostPage(SCRIPT + placeholder(`data-share-result data-answers="${escaped(answers)}"`)),
  );
  await expectFit(widgets(page));
  const inside = widgets(page).contentFrame();
  expect((await messagesTo(page)).filter(({ type }) => type === 'result')).toEqual([]);
  await stepBy(page, () => seeResult(inside));
  await inside.getByRole('heading', { name: 'What would change it, one by one' }).click();
  await stepBy(page, () => inside.locator('a[href*="from="]').first().click());
  await expect.poll(() => eventsOf(page, 'result')).toHaveLength(2);

  const results = (await messagesTo(page)).filter((message) => message.type === 'result');
  expect(await eventsOf(page, 'result')).toEqual(results);
  const links = results.map(({ link }) => link);
  expect(links[0]).toBe(
    `${PRODUCT}${hrefs.recommendation(`${answers}&rules=${currentRuleset.version}`)}`,
  );
  expect(new Set(links).size).toBe(2);
  for (const { link, approach, verdict } of results) {
    const advice = await readAdvice(page, link);
    expect({ approach, verdict }).toEqual({
      approach: advice.recommended,
      verdict: advice.verdict,
    });
    expect((await page.request.get(link)).status()).toBe(200);
  }
});

test.describe('for a bad address', () => {
  test.use({ expectedErrors: [/404/] });

  test('what is wrong with an address is told by its kind, not by its words', async ({ page }) => {
    await recordMessages(page);
    const answers = 'answers="task=poetry&amp;budget=small" share-result';
    await page.goto(
      hostPage(SCRIPT + element(answers) + iframe('', `${PRODUCT}/embed/nowhere?task=code`)),
    );
    const errors = async () => (await messagesTo(page)).filter(({ type }) => type === 'error');
    await expect.poll(errors).toHaveLength(2);
    expect(JSON.stringify(await messagesTo(page))).not.toMatch(/poetry|budget|task|nowhere/);
    expect(new Set((await errors()).map((message) => JSON.stringify(message))).size).toBe(2);
    expect(await eventsOf(page, 'error')).toMatchObject([{ reason: 'bad-answers' }]);
  });
});
