import { PRODUCT, SITES } from '../support/addresses';
import { continueTo, option, seeResult } from '../support/advisor';
import { expect, holdBack, test } from '../support/fixtures';
import {
  countOf,
  element,
  expectFit,
  frameOf,
  heading,
  hostPage,
  placeholder,
  recordMessages,
  SCRIPT,
  stepBy,
  untilMessagesArrive,
  untilObserved,
  widgets,
} from '../support/hosts';

// Life cycle of the element and the placeholder: load, resize, move, theme change, removal.

test.use({ otherSites: SITES });

const spacer = (height: number) => `<div style="height: ${height}px"></div>`;

test('nothing is asked for before the element is near, and then it has its height', async ({
  page,
}) => {
  const requestedUrls: string[] = [];
  page.on('request', (request) => requestedUrls.push(request.url()));
  await page.goto(hostPage(SCRIPT + spacer(3000) + element()));
  const widget = page.locator('prompt-or-tune');
  await expect(widget).toHaveCSS('display', 'block');
  await untilObserved(widget);
  expect(requestedUrls.filter((url) => url.startsWith(PRODUCT))).toEqual([
    `${PRODUCT}/embed/v1.js`,
  ]);
  await page.evaluate(() => scrollTo(0, 1000));
  await untilObserved(widget);
  await expect(widgets(page)).toHaveCount(0);
  expect(requestedUrls).toHaveLength(2);
  await widget.scrollIntoViewIfNeeded();
  const height = await expectFit(widgets(page));
  expect(height).toBeGreaterThan(500);

  // Out of view the height is not updated; back in view it must be.
  await page.evaluate(() => scrollTo(0, 0));
  await page.setViewportSize({ width: 640, height: 900 });
  await widget.scrollIntoViewIfNeeded();
  await expect.poll(() => expectFit(widgets(page))).toBeGreaterThan(height);
});

test('in closed details it waits, is right when they open, and stays so when they close', async ({
  page,
}) => {
  await recordMessages(page);
  await page.goto(hostPage(`${SCRIPT}<details><summary>More</summary>${element()}</details>`));
  const widget = page.locator('prompt-or-tune');
  await expect(widget).toHaveCSS('display', 'block');
  await untilObserved(widget);
  await expect(widgets(page)).toHaveCount(0);
  await page.getByText('More').click();
  const height = await expectFit(widgets(page));
  await page.getByText('More').click();
  await expect(widget).toBeHidden();
  await untilMessagesArrive(page, widgets(page));
  expect(await widgets(page).evaluate((frame) => frame.style.height)).toBe(`${height}px`);
  await page.getByText('More').click();
  expect(await expectFit(widgets(page))).toBe(height);
});

test('two on a page have two titles, and neither takes the height of the other', async ({
  page,
}) => {
  await page.goto(hostPage(SCRIPT + element() + element('answers="?task=code"') + placeholder()));
  const [first, second, third] = [0, 1, 2].map((n) => widgets(page).nth(n));
  if (!first || !second || !third) throw new Error('never');
  const height = await expectFit(first);
  await third.scrollIntoViewIfNeeded();
  await expectFit(third);
  const titles = await widgets(page).evaluateAll((frames) =>
    frames.map((frame) => frame.getAttribute('title')),
  );
  expect(new Set(titles).size).toBe(3);
  await expect(
    option(second.contentFrame(), 'Which kind of task', 'Write or check program code'),
  ).toBeChecked();
  await seeResult(second.contentFrame());
  await expect(heading(second, 'Not enough answers yet')).toBeVisible();
  expect(await expectFit(second)).not.toBe(height);
  expect(await expectFit(first)).toBe(height);
});

test('what is added late is found, with its attributes', async ({ page }) => {
  await page.goto(hostPage(`${SCRIPT}<main></main>`));
  await page.getByRole('main').evaluate((main, address) => {
    const fallback = () => Object.assign(document.createElement('a'), { href: address });
    const section = document.createElement('section');
    const place = section.appendChild(document.createElement('div'));
    Object.assign(place.dataset, { promptOrTune: '', theme: 'dark', answers: 'task=code' });
    place.dataset.title = 'Our own';
    place.append(fallback());
    const widget = document.createElement('prompt-or-tune');
    widget.setAttribute('theme', 'light');
    widget.append(fallback());
    main.append(section, widget);
  }, `${PRODUCT}/advisor`);
  await expect(widgets(page)).toHaveCount(2);
  const [first, second] = [widgets(page).first(), widgets(page).last()];
  await expectFit(first);
  await expect(first).toHaveAttribute('title', 'Our own');
  await expect(first.contentFrame().locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(first.contentFrame().getByRole('radio', { checked: true })).toHaveValue('code');
  await expectFit(second);
  await expect(second.contentFrame().locator('html')).toHaveAttribute('data-theme', 'light');
  await expect(page.getByRole('main').getByRole('link')).toHaveCount(0);
});

test('what is removed leaves nobody behind: no listener, and nothing in memory', async ({
  page,
}) => {
  await page.addInitScript(() => {
    window.listeners = new Set();
    const { addEventListener: add, removeEventListener: remove } = window;
    window.addEventListener = (...[type, listener]: Parameters<typeof add>) => {
      if (type === 'message') window.listeners.add(listener);
      add(type, listener);
    };
    window.removeEventListener = (...[type, listener]: Parameters<typeof remove>) => {
      window.listeners.delete(listener);
      remove(type, listener);
    };
  });
  await page.clock.install();
  await page.goto(hostPage(SCRIPT + element() + element() + placeholder()));
  const listeners = () => page.evaluate(() => window.listeners.size);
  await expectFit(widgets(page).first());
  await expect.poll(listeners).toBe(3);
  const references = await page.evaluateHandle(() => {
    // One that has just begun to load is removed with the others.
    document.body.prepend(document.createElement('prompt-or-tune'));
    const elements = [...document.querySelectorAll('prompt-or-tune')];
    const weak = elements.map((element) => new WeakRef(element));
    for (const element of elements) element.remove();
    document.querySelector('div')?.remove();
    return weak;
  });
  expect(await listeners()).toBe(0);
  await page.evaluate(() => {
    const forged = { source: 'prompt-or-tune', version: 1, type: 'resize', height: 900 };
    window.postMessage(forged, '*');
  });
  // A timer may retain a widget until the timeout for its frame.
  await page.clock.fastForward(5000);
  await expect(async () => {
    await page.requestGC();
    expect(
      await references.evaluate((weak) => weak.filter((reference) => reference.deref()).length),
    ).toBe(0);
  }).toPass();
});

test('what is moved works at its new place', async ({ page }) => {
  await recordMessages(page);
  await page.goto(hostPage(`${SCRIPT}${element()}<section>Elsewhere</section>`));
  const height = await expectFit(widgets(page));
  await page.evaluate(() => {
    const widget = document.querySelector('prompt-or-tune');
    if (widget) document.querySelector('section')?.append(widget);
  });
  await expect.poll(() => countOf(page, 'ready')).toBe(2);
  await expect(widgets(page)).toHaveCount(1);
  expect(await expectFit(widgets(page))).toBe(height);
  await option(widgets(page).contentFrame(), 'Which kind of task', 'Translate').check();
  await stepBy(page, () => continueTo(widgets(page).contentFrame(), 'Domain'));
  expect(await countOf(page, 'step')).toBe(1);
});

test('what is moved while it loads shows no link beside the frame later', async ({ page }) => {
  await page.clock.install();
  const letResponsesCome = await holdBack(page, /\/embed\?/);
  const html = `${SCRIPT}${element()}<section>Elsewhere</section>`;
  await page.goto(hostPage(html), { waitUntil: 'commit' });
  await expect(widgets(page)).toBeAttached();
  await page.evaluate(() => {
    const widget = document.querySelector('prompt-or-tune');
    if (widget) document.querySelector('section')?.append(widget);
  });
  letResponsesCome();
  await expectFit(widgets(page));
  await page.clock.fastForward(5000);
  await expect(page.getByRole('link', { name: 'The advisor' })).toBeHidden();
  await expectFit(widgets(page));
});

test('a theme that changes on the element changes in the frame, and stays after a step', async ({
  page,
}) => {
  await recordMessages(page);
  await page.goto(hostPage(SCRIPT + element('theme="dark"')));
  const root = widgets(page).contentFrame().locator('html');
  const ink = () => root.evaluate((html) => getComputedStyle(html).color);
  await expect(root).toHaveAttribute('data-theme', 'dark');
  const dark = await ink();
  const set = (theme: string) =>
    page
      .locator('prompt-or-tune')
      .evaluate((widget, to) => widget.setAttribute('theme', to), theme);
  await set('light');
  await expect(root).toHaveAttribute('data-theme', 'light');
  expect(await ink()).not.toBe(dark);
  await stepBy(page, () => continueTo(widgets(page).contentFrame(), 'Domain'));
  await expect(root).toHaveAttribute('data-theme', 'light');
  await set('pink');
  await set('dark');
  await expect(root).toHaveAttribute('data-theme', 'dark');
  expect(await ink()).toBe(dark);
});

test('without a theme of its own it looks as the page around it does', async ({ page }) => {
  const html = `<div style="color: #222">${element()}</div><div style="color: #ddd">${element('theme="auto"')}</div>`;
  await page.goto(hostPage(SCRIPT + html));
  for (const [n, theme] of ['light', 'dark'].entries()) {
    const widget = widgets(page).nth(n);
    await widget.scrollIntoViewIfNeeded();
    await expect(widget.contentFrame().locator('html')).toHaveAttribute('data-theme', theme);
    expect((await frameOf(widget)).url()).toContain(`theme=${theme}`);
  }
});

test('a theme that changes while the frame loads is the one that it gets', async ({ page }) => {
  const letResponsesCome = await holdBack(page, /\/embed\?/);
  await page.goto(hostPage(SCRIPT + element('theme="light"')), { waitUntil: 'commit' });
  await expect(widgets(page)).toBeAttached();
  await page.locator('prompt-or-tune').evaluate((widget) => widget.setAttribute('theme', 'dark'));
  letResponsesCome();
  const root = widgets(page).contentFrame().locator('html');
  await expect(root).toHaveAttribute('data-theme', 'dark');
  expect((await frameOf(widgets(page))).url()).toContain('theme=light');
});
