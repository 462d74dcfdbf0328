import type { Page } from '@playwright/test';
import { PRODUCT, SITES } from '../support/addresses';
import { continueTo, seeResult } from '../support/advisor';
import { expect, test } from '../support/fixtures';
import {
  clickInPlace,
  countOf,
  element,
  escaped,
  expectFit,
  frameOf,
  heading,
  heights,
  hostPage,
  iframe,
  recordMessages,
  SCRIPT,
  stepBy,
  untilObserved,
  widgets,
} from '../support/hosts';

// Height of the frame, and scroll position of the host page after a step or a link.

test.use({ otherSites: SITES });

const RICH =
  'task=classification&output-consistency=high&domain-specialization=niche&labelled-examples=10000-or-more&data-quality=high&requirements-change=stable&ml-expertise=some';
const spacer = (height: number) => `<div style="height: ${height}px"></div>`;

test('fifty steps back and forth leave the height where it was', async ({ page }) => {
  test.setTimeout(300_000);
  await recordMessages(page);
  // The framed pages step by themselves; the frame's name counts, as it survives navigation.
  await page.addInitScript(() => {
    if (window.parent === window || Number(window.name) === 50) return;
    const isStep = ({ textContent }: Element) =>
      /^(Continue to Domain|Back to Task)$/.test(textContent);
    const stepOn = () => {
      window.name = String(Number(window.name) + 1);
      [...document.querySelectorAll('button')].find(isStep)?.click();
    };
    // Once visible, the page has sent its height: its observers are notified with this one.
    const isSeen = new IntersectionObserver(([root]) => {
      if (!root?.isIntersecting) return;
      isSeen.disconnect();
      setTimeout(stepOn);
    });
    addEventListener('load', () => isSeen.observe(document.documentElement));
  });
  await page.goto(hostPage(SCRIPT + element()));
  const widget = widgets(page);
  await expect.poll(() => countOf(page, 'ready'), { timeout: 0 }).toBe(51);
  const height = await expectFit(widget);
  const messages = await page.evaluate(() => window.received.messages);
  const pages = messages
    .map((message) => JSON.stringify(message))
    .join('\n')
    .split(/.*"ready".*/);
  const heightsSeen = pages.slice(1).map((page) => /.*"height":(\d+)/s.exec(page)?.[1]);
  const even = heightsSeen.filter((_, step) => step % 2 === 0);
  const odd = heightsSeen.filter((_, step) => step % 2 === 1);
  expect([even.length, odd.length]).toEqual([26, 25]);
  expect(new Set(even)).toEqual(new Set([String(height)]));
  expect(new Set(odd).size).toBe(1);
  expect(odd[0]).not.toBe(even[0]);
});

test('grows and shrinks with what it shows and with the width it has', async ({ page }) => {
  await page.goto(hostPage(SCRIPT + element()));
  const height = await expectFit(widgets(page));
  const words = widgets(page).contentFrame().getByText('Words used here').first();
  await words.click();
  const open = await expectFit(widgets(page));
  expect(open).toBeGreaterThan(height + 50);
  await words.click();
  expect(await expectFit(widgets(page))).toBe(height);
  await page.setViewportSize({ width: 640, height: 900 });
  await expect.poll(() => expectFit(widgets(page))).toBeGreaterThan(height);
  await page.setViewportSize({ width: 1280, height: 900 });
  await expect.poll(() => expectFit(widgets(page))).toBe(height);
});

test('what is higher than 5,000 pixels scrolls in its frame', async ({ page }) => {
  await page.setViewportSize({ width: 300, height: 900 });
  await page.goto(hostPage(SCRIPT + element()));
  await expect.poll(async () => (await heights(widgets(page))).outer).toBe(5000);
  expect((await heights(widgets(page))).inner).toBeGreaterThan(5000);
  const last = widgets(page)
    .contentFrame()
    .getByRole('link', { name: 'Open this on its own page' });
  await last.scrollIntoViewIfNeeded();
  await expect(last).toBeInViewport();
});

test('a step brings the top back into view, and moves nothing where it is in view', async ({
  page,
}) => {
  await recordMessages(page);
  await page.goto(hostPage(SCRIPT + spacer(600) + element() + spacer(2000)));
  await expectFit(widgets(page));
  const inside = widgets(page).contentFrame();
  const top = () =>
    page.locator('prompt-or-tune').evaluate((widget) => widget.getBoundingClientRect().top);

  await page.evaluate(() => scrollTo(0, 250));
  const before = await top();
  await stepBy(page, () =>
    clickInPlace(inside.getByRole('button', { name: 'Continue to Domain' })),
  );
  await expectFit(widgets(page));
  expect(await top()).toBe(before);

  await inside.getByRole('button', { name: 'Back to Task' }).scrollIntoViewIfNeeded();
  expect(await top()).toBeLessThan(0);
  await stepBy(page, () => inside.getByRole('button', { name: 'Back to Task' }).click());
  await expectFit(widgets(page));
  expect(Math.abs(await top())).toBeLessThanOrEqual(1);
});

test('after a step the heading has the focus, after a link to a question that question', async ({
  page,
}) => {
  await recordMessages(page);
  await page.setViewportSize({ width: 1000, height: 500 });
  await page.goto(
    hostPage(SCRIPT + spacer(300) + element('answers="task=code&amp;budget=small"') + spacer(900)),
  );
  await expectFit(widgets(page));
  const inside = widgets(page).contentFrame();
  await stepBy(page, () => continueTo(inside, 'Domain'));
  await expect(heading(widgets(page), 'Domain')).toBeFocused();
  await stepBy(page, () => seeResult(inside));
  const change = inside.getByRole('link', { name: 'Change Budget' });
  await inside.getByText('Your answers', { exact: true }).click();
  await stepBy(page, () => change.click());
  const chosen = inside.getByRole('radio', { name: 'Some, but under 5,000 USD' });
  await expect(chosen).toBeFocused();
  await expect(chosen).toBeInViewport();
  expect((await frameOf(widgets(page))).url()).toMatch(/\/embed\/advisor\/budget\?.*#budget$/);
});

test.describe('a link to a folded part', () => {
  /** Follows such a link in a frame of fixed height. `grow` gives the frame its full height. */
  async function followLink(page: Page) {
    await page.clock.install();
    await page.addInitScript(() => {
      // The mocked clock does not cover AbortSignal.timeout.
      AbortSignal.timeout = (ms) => {
        const over = new AbortController();
        setTimeout(() => over.abort(), ms);
        return over.signal;
      };
    });
    await page.setViewportSize({ width: 1000, height: 700 });
    const address = `${PRODUCT}/embed/recommendation?${RICH}`;
    await page.goto(hostPage(spacer(600) + iframe('', address) + spacer(900)));
    const frameElement = page.locator('iframe');
    const part = frameElement.contentFrame().locator('#change');
    await frameElement.contentFrame().locator('a[href="#change"]').first().click();
    await page.clock.runFor(10);
    await expect(part).toBeInViewport();
    const grow = async () => {
      const { inner } = await heights(frameElement);
      await frameElement.evaluate(
        (frame, height) => frame.setAttribute('height', String(height)),
        inner,
      );
      await untilObserved(frameElement);
    };
    return { frameElement, part, grow };
  }

  test('is in view also where the frame gets its height late', async ({ page }) => {
    const { part, grow } = await followLink(page);
    await page.clock.runFor(60_000);
    await grow();
    await expect(part).toBeInViewport();
  });

  test('takes nobody back who has gone on by then', async ({ page }) => {
    const { frameElement, part, grow } = await followLink(page);
    await frameElement.contentFrame().getByRole('heading', { level: 1 }).click();
    await grow();
    await expect(part).not.toBeInViewport();
  });
});

for (const width of [1000, 400]) {
  test(`a link to a folded part opens it and brings it into view, ${width} px`, async ({
    page,
  }) => {
    await recordMessages(page);
    await page.setViewportSize({ width: 1000, height: 700 });
    const answers = `answers="${escaped(RICH)}"`;
    await page.goto(hostPage(SCRIPT + spacer(600) + element(answers) + spacer(900)));
    await expectFit(widgets(page));
    const inside = widgets(page).contentFrame();
    await stepBy(page, () => seeResult(inside));
    await page.setViewportSize({ width, height: 700 });
    for (const id of ['change', 'similar']) {
      await inside.locator(`a[href="#${id}"]`).first().click();
      const part = inside.locator(`details:has(#${id})`);
      await expect(part).toHaveAttribute('open');
      await expect(part.locator('summary').first()).toBeInViewport();
      await expect
        .poll(async () => (await inside.locator(`#${id}`).boundingBox())?.y)
        .toBeLessThan(100);
    }
  });
}
