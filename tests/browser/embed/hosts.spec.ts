import type { Page } from '@playwright/test';
import { hrefs } from '@/lib/addresses/hrefs';
import { currentRuleset } from '@/lib/store/rulesets';
import { OPEN_PRODUCT, OTHER_HOST, PRODUCT, SITES } from '../support/addresses';
import { continueTo, option, seeResult } from '../support/advisor';
import { expect, holdBack, test } from '../support/fixtures';
import {
  countOf,
  element,
  escaped,
  expectFit,
  frameOf,
  heading,
  hostPage,
  iframe,
  placeholder,
  recordMessages,
  SCRIPT,
  widgets,
} from '../support/hosts';

// The widget in host pages with policies, sandboxes and refusals.

test.use({ otherSites: SITES });

const ALLOWED_HOSTS: Record<string, Record<string, string>> = {
  'sends nothing special': {},
  'has a strict policy and Trusted Types': {
    'content-security-policy': `default-src 'none'; script-src ${PRODUCT}; style-src 'self'; frame-src ${PRODUCT}; require-trusted-types-for 'script'; trusted-types 'none'`,
  },
  'isolates itself': {
    'cross-origin-embedder-policy': 'require-corp',
    'cross-origin-opener-policy': 'same-origin',
  },
  'tells no referrer': { 'referrer-policy': 'no-referrer' },
};

for (const [name, headers] of Object.entries(ALLOWED_HOSTS)) {
  test(`a host that ${name} shows the iframe, the element and the placeholder`, async ({
    page,
  }) => {
    await page.goto(hostPage(`${SCRIPT}${iframe()}${element()}${placeholder()}`, headers));
    await expect(page.locator('iframe')).toHaveCount(3);
    for (const frameElement of await page.locator('iframe').all()) {
      await expect(heading(frameElement, 'Task')).toBeVisible();
    }
    for (const widget of await widgets(page).all()) await expectFit(widget);
    await expect(page.getByRole('link', { name: 'The advisor' })).toHaveCount(0);

    for (const frameElement of [page.locator('iframe').first(), widgets(page).first()]) {
      await option(frameElement.contentFrame(), 'Which kind of task', 'Translate').check();
      await continueTo(frameElement.contentFrame(), 'Domain');
      await expect(heading(frameElement, 'Domain')).toBeVisible();
      expect((await frameOf(frameElement)).url()).toContain('task=translation');
    }
  });
}

test.describe('in a sandbox', () => {
  test.use({ expectedErrors: [/sandboxed/] });

  test('that allows nothing, the first question and the address can be read', async ({ page }) => {
    await page.goto(hostPage(iframe('sandbox')));
    const frameElement = page.locator('iframe');
    await expect(heading(frameElement, 'Task')).toBeVisible();
    await expect(
      option(frameElement.contentFrame(), 'Which kind of task', 'Translate'),
    ).toBeVisible();
    await expect(
      frameElement.contentFrame().getByText(`a decision advisor at ${PRODUCT}`),
    ).toBeVisible();
  });

  for (const sandbox of [
    'allow-scripts',
    'allow-scripts allow-same-origin',
    'allow-forms',
    'allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox',
  ]) {
    test(`"${sandbox}" the questions lead to the result`, async ({ page, context }) => {
      const hasScripts = sandbox.includes('allow-scripts');
      // Without forms, the page works only once its script runs.
      const ready = (pages: number) =>
        expect.poll(() => countOf(page, 'ready')).toBe(hasScripts ? pages : 0);
      await recordMessages(page);
      await page.goto(hostPage(iframe(`sandbox="${sandbox}"`)));
      const frameElement = page.locator('iframe');
      await ready(1);
      await option(frameElement.contentFrame(), 'Which kind of task', 'Translate').check();
      await continueTo(frameElement.contentFrame(), 'Domain');
      await expect(heading(frameElement, 'Domain')).toBeVisible();
      await ready(2);
      await seeResult(frameElement.contentFrame());
      await expect(heading(frameElement, 'Not enough answers yet')).toBeVisible();
      expect((await frameOf(frameElement)).url()).toBe(
        `${PRODUCT}/embed/recommendation?task=translation`,
      );

      const mayOpen = sandbox.includes('allow-popups');
      const opened = mayOpen
        ? context.waitForEvent('page')
        : page.waitForEvent('console', (message) => message.text().includes("'allow-popups'"));
      const full = frameElement
        .contentFrame()
        .getByRole('link', { name: 'Open this on its own page' });
      await full.click();
      await opened;
      const [, tab] = context.pages();
      if (tab)
        await expect(tab).toHaveURL(
          `${PRODUCT}${hrefs.recommendation(`task=translation&rules=${currentRuleset.version}`)}`,
        );
      expect(tab !== undefined).toBe(mayOpen);
    });
  }
});

test.describe('where a frame is refused', () => {
  test.use({ expectedErrors: [/Refused|[Vv]iolates|ERR_BLOCKED/] });

  /** In pages opened from now on, time passes only by `clock.runFor`. */
  async function pauseClock({ clock }: Page): Promise<void> {
    await clock.install({ time: 0 });
    await clock.pauseAt(1000);
  }

  /** Expects the fallback link to appear after four seconds, and not before. */
  async function expectLinkAfterTimeout(page: Page): Promise<void> {
    const link = page.getByRole('link', { name: 'The advisor' });
    await page.clock.runFor(3999);
    await expect(link).toBeHidden();
    await page.clock.runFor(1);
    await expect(link).toBeVisible();
    await expect(link).toHaveAttribute('href', `${PRODUCT}/advisor`);
    await expect(widgets(page)).toBeHidden();
  }

  const frames = { 'content-security-policy': "frame-src 'self'" };
  for (const [who, address] of [
    ['a page with the element', hostPage(SCRIPT + element(), frames)],
    ['a page with the placeholder', hostPage(SCRIPT + placeholder(), frames)],
    ['the advisor', hostPage(SCRIPT + element(), {}, OTHER_HOST)],
  ] as const) {
    test(`by ${who}, the link comes back after four seconds`, async ({ page }) => {
      await pauseClock(page);
      await page.goto(address);
      const frameUrl = async () => (await frameOf(widgets(page))).url();
      await expect.poll(frameUrl).toMatch(/^chrome-error:/);
      await expectLinkAfterTimeout(page);
    });
  }

  test('a frame that comes after the link still replaces it', async ({ page }) => {
    await pauseClock(page);
    const letResponsesCome = await holdBack(page, /\/embed\?/);
    const address = hostPage(SCRIPT + element('answers="task=code"'));
    await page.goto(address, { waitUntil: 'commit' });
    await expect(widgets(page)).toBeAttached();
    await expectLinkAfterTimeout(page);
    letResponsesCome();
    await expect(heading(widgets(page), 'Task')).toBeVisible();
    await expect(page.getByRole('link', { name: 'The advisor' })).toBeHidden();
    await expectFit(widgets(page));
  });

  test('the link stays where the script is refused, or scripts do not run', async ({
    page,
    browser,
  }) => {
    await page.goto(
      hostPage(SCRIPT + placeholder() + element(), {
        'content-security-policy': "script-src 'self'",
      }),
    );
    await expect(page.getByRole('link', { name: 'The advisor' })).toHaveCount(2);
    await expect(page.locator('iframe')).toHaveCount(0);

    const still = await browser.newPage({ javaScriptEnabled: false });
    await still.goto(hostPage(SCRIPT + placeholder() + element()));
    for (const link of await still.getByRole('link', { name: 'The advisor' }).all()) {
      await expect(link).toBeVisible();
    }
    await expect(still.getByRole('link')).toHaveCount(2);
    await still.close();
  });

  test.describe('for want of an origin', () => {
    test.use({ otherSites: [...SITES, OPEN_PRODUCT] });

    test('* alone lets it in', async ({ page }) => {
      const inner = (origin: string) =>
        `<iframe sandbox="allow-scripts" width="800" height="400" srcdoc="${escaped(
          iframe('', `${origin}/embed`),
        )}"></iframe>`;
      await page.goto(hostPage(inner(PRODUCT) + inner(OPEN_PRODUCT)));
      const [listed, open] = await page.locator('iframe').all();
      if (!listed || !open) throw new Error('no frames');
      await expect(heading(open.contentFrame().locator('iframe'), 'Task')).toBeVisible();
      const frameUrl = async () => (await frameOf(listed.contentFrame().locator('iframe'))).url();
      await expect.poll(frameUrl).toMatch(/^chrome-error:/);
    });
  });
});

test.describe('in a page without an origin', () => {
  test.use({ otherSites: [...SITES, OPEN_PRODUCT] });
  const html = `<script type="module" src="${OPEN_PRODUCT}/embed/v1.js"></script>${element()}`;
  const sandboxedFrame = `<iframe sandbox="allow-scripts" width="800" height="600" srcdoc="${escaped(html)}"></iframe>`;

  test('the element works', async ({ page }) => {
    await page.goto(hostPage(sandboxedFrame));
    const widget = page.locator('iframe').contentFrame().locator('prompt-or-tune iframe');
    await expectFit(widget);
    await option(widget.contentFrame(), 'Which kind of task', 'Translate').check();
    await continueTo(widget.contentFrame(), 'Domain');
    await expect(heading(widget, 'Domain')).toBeVisible();
    await expectFit(widget);
  });

  test('the element hands on a theme that it gets later', async ({ page }) => {
    await page.goto(hostPage(sandboxedFrame));
    const widget = page.locator('iframe').contentFrame().locator('prompt-or-tune');
    const root = widget.locator('iframe').contentFrame().locator('html');
    await expect(root).toHaveAttribute('data-theme', 'light');
    await widget.evaluate((element) => element.setAttribute('theme', 'dark'));
    await expect(root).toHaveAttribute('data-theme', 'dark');
  });
});

test('a page of an allowed host inside another shows it', async ({ page }) => {
  await page.goto(hostPage(iframe('', hostPage(SCRIPT + element()))));
  const inner = page.locator('iframe').contentFrame();
  await expectFit(inner.locator('prompt-or-tune iframe'));
  await expect(inner.getByRole('link', { name: 'The advisor' })).toBeHidden();
});
