import type { Page } from '@playwright/test';
import { today } from '@/lib/store/rulesets';
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
  listen,
  placeholder,
  SCRIPT,
  widgets,
} from '../support/hosts';

// What pages around the widget do to it, and what it does then.

test.use({ otherSites: SITES });

const WILLING: Record<string, Record<string, string>> = {
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

for (const [name, headers] of Object.entries(WILLING)) {
  test(`a host that ${name} shows the iframe, the element and the placeholder`, async ({
    page,
  }) => {
    await page.goto(hostPage(`${SCRIPT}${iframe()}${element()}${placeholder()}`, headers));
    await expect(page.locator('iframe')).toHaveCount(3);
    for (const shown of await page.locator('iframe').all()) {
      await expect(heading(shown, 'Task')).toBeVisible();
    }
    for (const shown of await widgets(page).all()) await expectFit(shown);
    await expect(page.getByRole('link', { name: 'The advisor' })).toHaveCount(0);

    for (const shown of [page.locator('iframe').first(), widgets(page).first()]) {
      await option(shown.contentFrame(), 'Which kind of task', 'Translate').check();
      await continueTo(shown.contentFrame(), 'Domain');
      await expect(heading(shown, 'Domain')).toBeVisible();
      expect((await frameOf(shown)).url()).toContain('task=translation');
    }
  });
}

test.describe('in a sandbox', () => {
  test.use({ expectedErrors: [/sandboxed/] });

  test('that allows nothing, the first question and the address can be read', async ({ page }) => {
    await page.goto(hostPage(iframe('sandbox')));
    const shown = page.locator('iframe');
    await expect(heading(shown, 'Task')).toBeVisible();
    await expect(option(shown.contentFrame(), 'Which kind of task', 'Translate')).toBeVisible();
    await expect(shown.contentFrame().getByText(`a decision advisor at ${PRODUCT}`)).toBeVisible();
  });

  for (const sandbox of [
    'allow-scripts',
    'allow-scripts allow-same-origin',
    'allow-forms',
    'allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox',
  ]) {
    test(`"${sandbox}" the questions lead to the result`, async ({ page, context }) => {
      const hasScripts = sandbox.includes('allow-scripts');
      // Until its script is there, a frame that allows no forms does nothing.
      const ready = (pages: number) =>
        expect.poll(() => countOf(page, 'ready')).toBe(hasScripts ? pages : 0);
      await listen(page);
      await page.goto(hostPage(iframe(`sandbox="${sandbox}"`)));
      const shown = page.locator('iframe');
      await ready(1);
      await option(shown.contentFrame(), 'Which kind of task', 'Translate').check();
      await continueTo(shown.contentFrame(), 'Domain');
      await expect(heading(shown, 'Domain')).toBeVisible();
      await ready(2);
      await seeResult(shown.contentFrame());
      await expect(heading(shown, 'Not enough answers yet')).toBeVisible();
      expect((await frameOf(shown)).url()).toBe(`${PRODUCT}/embed/recommendation?task=translation`);

      const mayOpen = sandbox.includes('allow-popups');
      const opened = mayOpen
        ? context.waitForEvent('page')
        : page.waitForEvent('console', (message) => message.text().includes("'allow-popups'"));
      const full = shown.contentFrame().getByRole('link', { name: 'Open this on its own page' });
      await full.click();
      await opened;
      const [, tab] = context.pages();
      if (tab)
        await expect(tab).toHaveURL(
          `${PRODUCT}/recommendation?task=translation&rules=${today.version}`,
        );
      expect(tab !== undefined).toBe(mayOpen);
    });
  }
});

test.describe('where a frame is refused', () => {
  test.use({ expectedErrors: [/Refused|[Vv]iolates|ERR_BLOCKED/] });

  /** In pages opened from now on no time passes but what is run. */
  async function holdTime({ clock }: Page): Promise<void> {
    await clock.install({ time: 0 });
    await clock.pauseAt(1000);
  }

  /** What stands in for the frame comes when it has been waited for long enough, not before. */
  async function expectLinkInTime(page: Page): Promise<void> {
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
      await holdTime(page);
      await page.goto(address);
      const shown = async () => (await frameOf(widgets(page))).url();
      await expect.poll(shown).toMatch(/^chrome-error:/);
      await expectLinkInTime(page);
    });
  }

  test('a frame that comes after the link still replaces it', async ({ page }) => {
    await holdTime(page);
    const letCome = await holdBack(page, /\/embed\?/);
    const address = hostPage(SCRIPT + element('answers="task=code"'));
    await page.goto(address, { waitUntil: 'commit' });
    await expect(widgets(page)).toBeAttached();
    await expectLinkInTime(page);
    letCome();
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
      const shown = async () => (await frameOf(listed.contentFrame().locator('iframe'))).url();
      await expect.poll(shown).toMatch(/^chrome-error:/);
    });
  });
});

test.describe('in a page without an origin', () => {
  test.use({ otherSites: [...SITES, OPEN_PRODUCT] });
  const html = `<script type="module" src="${OPEN_PRODUCT}/embed/v1.js"></script>${element()}`;
  const sandbox = `<iframe sandbox="allow-scripts" width="800" height="600" srcdoc="${escaped(html)}"></iframe>`;

  test('the element works', async ({ page }) => {
    await page.goto(hostPage(sandbox));
    const shown = page.locator('iframe').contentFrame().locator('prompt-or-tune iframe');
    await expectFit(shown);
    await option(shown.contentFrame(), 'Which kind of task', 'Translate').check();
    await continueTo(shown.contentFrame(), 'Domain');
    await expect(heading(shown, 'Domain')).toBeVisible();
    await expectFit(shown);
  });

  test('the element hands on a theme that it gets later', async ({ page }) => {
    await page.goto(hostPage(sandbox));
    const widget = page.locator('iframe').contentFrame().locator('prompt-or-tune');
    const root = widget.locator('iframe').contentFrame().locator('html');
    await expect(root).toHaveAttribute('data-theme', 'light');
    await widget.evaluate((one) => one.setAttribute('theme', 'dark'));
    await expect(root).toHaveAttribute('data-theme', 'dark');
  });
});

test('a page of an allowed host inside another shows it', async ({ page }) => {
  await page.goto(hostPage(iframe('', hostPage(SCRIPT + element()))));
  const inner = page.locator('iframe').contentFrame();
  await expectFit(inner.locator('prompt-or-tune iframe'));
  await expect(inner.getByRole('link', { name: 'The advisor' })).toBeHidden();
});
