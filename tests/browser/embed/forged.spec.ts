import type { Page } from '@playwright/test';
import fc from 'fast-check';
import { THEMES } from '@/lib/addresses/frame-parameters';
import { embedderMessage } from '@/lib/embed/protocol';
import { SEED } from '../../support/engine/random';
import { OTHER_HOST, PRODUCT, SITES } from '../support/addresses';
import { continueTo } from '../support/advisor';
import { expect, test } from '../support/fixtures';
import {
  element,
  expectFit,
  frameOf,
  hostPage,
  iframe,
  recordMessages,
  SCRIPT,
  stepBy,
  untilMessagesArrive,
  widgets,
} from '../support/hosts';

// Messages from untrusted senders, and invalid messages.

test.use({ otherSites: SITES });

const SPACE = '<div style="height: 1200px"></div>';

/** Runs in a page or frame: sends valid and invalid messages to itself or its parent. */
function sendForgedMessages(to: 'self' | 'parent'): number {
  const envelope = { source: 'prompt-or-tune', version: 1 };
  const resize = { ...envelope, type: 'resize', height: 1234 };
  const circular: Record<string, unknown> = { ...resize };
  circular.self = circular;
  const link = 'https://evil.example/';
  const messages = [
    resize,
    { ...envelope, type: 'ready' },
    { ...envelope, type: 'step' },
    { ...envelope, type: 'result', approach: 'hybrid', verdict: 'clear', link },
    { ...envelope, type: 'error', reason: 'failed' },
    { ...envelope, type: 'theme', theme: 'dark' },
    { ...envelope, type: 'navigate', link },
    circular,
    { ...resize, more: 'x'.repeat(1_000_000) },
    { ...resize, more: Array.from({ length: 50_000 }, () => ({ deep: [1] })) },
    ...[Number.NaN, -1, 0, 1e9, '100px', null, undefined, [700], { valueOf: 700 }].map(
      (height) => ({ ...resize, height }),
    ),
    ...[null, undefined, 0, '', 'resize', [], [resize], JSON.stringify(resize), new Map()],
  ];
  const target = to === 'parent' ? window.parent : window;
  for (const message of messages) target.postMessage(message, '*');
  return messages.length;
}

/** All state of a page that a message could change. */
const stateOf = (page: Page) =>
  page.evaluate(() => ({
    page: document.documentElement.outerHTML,
    shadow: [...document.querySelectorAll('prompt-or-tune')].map(
      ({ shadowRoot }) => shadowRoot?.innerHTML,
    ),
    scrolled: scrollY,
    events: window.received.events.length,
  }));

/** Waits until the page has received `sent` more messages than `before`. */
async function expectMoreMessages(page: Page, before: number, sent: number): Promise<void> {
  await expect.poll(() => messageCount(page), { intervals: [20, 50] }).toBe(before + sent);
}
const messageCount = (page: Page) => page.evaluate(() => window.received.messages.length);

test('nothing that the page itself, another frame or another site says changes a widget', async ({
  page,
}) => {
  await recordMessages(page);
  await page.goto(hostPage(SCRIPT + element() + iframe() + SPACE));
  await expectFit(widgets(page));
  const plain = page.locator('iframe[title="The advisor"]');
  await plain.scrollIntoViewIfNeeded();
  await expect(plain.contentFrame().getByRole('heading', { level: 1 })).toBeVisible();
  await page.evaluate(() => scrollTo(0, 500));
  for (const frameElement of [widgets(page), plain]) await untilMessagesArrive(page, frameElement);
  const before = await stateOf(page);
  expect(before.scrolled).toBe(500);

  const another = await frameOf(plain);
  for (const sendForgeries of [
    () => page.evaluate(sendForgedMessages, 'self' as const),
    () => another.evaluate(sendForgedMessages, 'parent' as const),
  ]) {
    const count = await messageCount(page);
    await expectMoreMessages(page, count, await sendForgeries());
    expect(await stateOf(page)).toEqual(before);
  }
});

test('nothing that another site says in the widget’s own frame changes the page', async ({
  page,
}) => {
  await recordMessages(page);
  await page.goto(hostPage(SCRIPT + element() + SPACE));
  await expectFit(widgets(page));
  const frame = await frameOf(widgets(page));
  await frame.goto(hostPage('Another site', {}, OTHER_HOST));
  const before = await stateOf(page);
  const count = await messageCount(page);
  await expectMoreMessages(
    page,
    count,
    await frame.evaluate(sendForgedMessages, 'parent' as const),
  );
  expect(await stateOf(page)).toEqual(before);
});

test('ten thousand messages at once change nothing, and the widget goes on', async ({ page }) => {
  await recordMessages(page);
  await page.goto(hostPage(SCRIPT + element()));
  await expectFit(widgets(page));
  await untilMessagesArrive(page, widgets(page));
  const before = await stateOf(page);
  const count = await messageCount(page);
  await page.evaluate(() => {
    for (let height = 1; height <= 10_000; height++) {
      window.postMessage({ source: 'prompt-or-tune', version: 1, type: 'resize', height }, '*');
    }
  });
  await expectMoreMessages(page, count, 10_000);
  expect(await stateOf(page)).toEqual(before);
  await stepBy(page, () => continueTo(widgets(page).contentFrame(), 'Domain'));
  await expectFit(widgets(page));
});

test('from its own frame a widget takes heights that are numbers, between 50 and 5000', async ({
  page,
}) => {
  await recordMessages(page);
  await page.goto(hostPage(SCRIPT + element()));
  await expectFit(widgets(page));
  await untilMessagesArrive(page, widgets(page));
  const frame = await frameOf(widgets(page));
  // Pairs of the height sent and the height of the frame after it; it is 700 before each.
  const cases: [unknown, string][] = [
    [1, '50px'],
    [50, '50px'],
    [900, '900px'],
    [5000, '5000px'],
    [5001, '5000px'],
    [1e9, '5000px'],
    ...[0, -0, -1, -1e9, Number.NaN, Number.NEGATIVE_INFINITY].map(unchanged),
    ...['100px', 'auto', '', null, undefined, {}, [], false].map(unchanged),
    ...['900', true, [900], [[900]], { valueOf: 900, toString: 900 }].map(unchanged),
  ];
  const heights = await page.evaluateHandle(() => {
    const seen: string[] = [];
    const widget = document.querySelector('prompt-or-tune');
    const frameElement = widget?.shadowRoot?.querySelector('iframe');
    window.addEventListener('message', ({ data }) => {
      if (data.type === 'resize') seen.push(frameElement?.style.height ?? '');
    });
    return seen;
  });
  await frame.evaluate(
    (values) => {
      const resize = { source: 'prompt-or-tune', version: 1, type: 'resize' };
      for (const height of values) {
        window.parent.postMessage({ ...resize, height: 700 }, '*');
        window.parent.postMessage({ ...resize, height }, '*');
      }
    },
    cases.map(([height]) => height),
  );
  const total = 2 * cases.length;
  // The page in the frame may send its height after these.
  await expect.poll(async () => (await heights.jsonValue()).length).toBeGreaterThanOrEqual(total);
  const seen = await heights.jsonValue();
  expect(cases.map(([height], n) => [height, seen[2 * n + 1]])).toEqual(cases);

  function unchanged(height: unknown): [unknown, string] {
    return [height, '700px'];
  }
});

const nearlyThemes = fc.record(
  {
    source: fc.constantFrom<unknown>('prompt-or-tune', 'prompt-or-tune', 'other', null),
    version: fc.constantFrom<unknown>(1, 1, 1, 2, '1', true),
    type: fc.constantFrom<unknown>('theme', 'theme', 'theme', 'resize', ['theme']),
    theme: fc.oneof(
      fc.constantFrom<unknown>(...THEMES, 'Dark', '', ['dark'], 0, null),
      fc.string(),
    ),
  },
  { requiredKeys: ['theme'] },
);

test('a frame obeys a theme from the page around as the schema has it, and nobody else', async ({
  page,
}) => {
  const messages: unknown[] = fc.sample(
    fc.oneof({ weight: 4, arbitrary: nearlyThemes }, fc.jsonValue()),
    {
      seed: SEED,
      numRuns: 400,
    },
  );
  await recordMessages(page);
  await page.goto(hostPage(iframe() + iframe()));
  const [first, second] = await page.locator('iframe').all();
  if (!first || !second) throw new Error('never');
  await expect(second.contentFrame().getByRole('heading', { level: 1 })).toBeVisible();
  const [frame, another] = [await frameOf(first), await frameOf(second)];
  const themes = await frame.evaluateHandle(() => {
    const seen: (string | undefined)[] = [];
    addEventListener('message', () => seen.push(document.documentElement.dataset.theme));
    return seen;
  });
  const count = async () => (await themes.jsonValue()).length;

  await page.evaluate((sent) => {
    const auto = { source: 'prompt-or-tune', version: 1, type: 'theme', theme: 'auto' };
    for (const message of sent) {
      window.frames[0]?.postMessage(auto, '*');
      window.frames[0]?.postMessage(message, '*');
    }
  }, messages);
  await expect.poll(count).toBe(2 * messages.length);
  const seen = (await themes.jsonValue()).filter((_, n) => n % 2 === 1);
  const wanted = messages.map((message) => {
    const parsed = embedderMessage.safeParse(message);
    return parsed.success ? parsed.data.theme : 'auto';
  });
  expect(new Set(wanted)).toEqual(new Set(THEMES));
  expect(seen).toEqual(wanted);

  await page.evaluate(() => {
    const auto = { source: 'prompt-or-tune', version: 1, type: 'theme', theme: 'auto' };
    window.frames[0]?.postMessage(auto, '*');
  });
  const forgedCount = await frame.evaluate(sendForgedMessages, 'self' as const);
  await another.evaluate(() => {
    const dark = { source: 'prompt-or-tune', version: 1, type: 'theme', theme: 'dark' };
    window.parent.frames[0]?.postMessage(dark, '*');
  });
  await expect.poll(count).toBe(2 * messages.length + 1 + forgedCount + 1);
  expect((await themes.jsonValue()).at(-1)).toBe('auto');
  expect(frame.url()).toBe(`${PRODUCT}/embed`);
});
