import type { Frame, Locator, Page } from '@playwright/test';
import { HOST, PRODUCT } from './addresses';
import { expect } from './fixtures';

declare global {
  interface Window {
    /** What `listen` heard in a page around the widget. */
    heard: { messages: ({ type?: unknown } | null)[]; events: { type: string; detail: unknown }[] };
    /** Who listens to messages there. */
    listeners: Set<unknown>;
  }
}

export const SCRIPT = `<script type="module" src="${PRODUCT}/embed/v1.js"></script>`;
export const FALLBACK = `<a href="${PRODUCT}/advisor">The advisor</a>`;

export const element = (attributes = '') =>
  `<prompt-or-tune ${attributes}>${FALLBACK}</prompt-or-tune>`;

export const placeholder = (attributes = '') =>
  `<div data-prompt-or-tune ${attributes}>${FALLBACK}</div>`;

export const iframe = (attributes = '', address = `${PRODUCT}/embed`) =>
  `<iframe src="${escaped(address)}" title="The advisor" width="100%" height="700" ${attributes}></iframe>`;

/** Text as it stands in an attribute. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

/** The address of a page of another site, with this HTML and these headers. */
export function hostPage(html: string, headers: Record<string, string> = {}, site = HOST): string {
  return `${site}/?${new URLSearchParams({ html, ...headers })}`;
}

/** The widgets of a page, by the frames that the script made for them. */
export const widgets = (page: Page): Locator => page.locator('prompt-or-tune iframe');

/** The frame itself, which stays the same while one page follows another in it. */
export async function frameOf(iframe: Locator): Promise<Frame> {
  const frame = await (await iframe.elementHandle())?.contentFrame();
  if (!frame) throw new Error('no frame');
  return frame;
}

/** How high an element of the page around is, and the page that it frames. */
export async function heights(iframe: Locator): Promise<{ outer: number; inner: number }> {
  const measure = (one: Element) => Math.ceil(one.getBoundingClientRect().height);
  const inner = await iframe.contentFrame().locator('html').evaluate(measure);
  return { outer: await iframe.evaluate(measure), inner };
}

/** The frame is as high as what it shows, and shows something. */
export async function expectFit(iframe: Locator): Promise<number> {
  await expect(async () => {
    const { outer, inner } = await heights(iframe);
    expect(inner).toBeGreaterThan(100);
    expect(outer).toBe(inner);
  }).toPass({ intervals: [20, 50, 100] });
  return (await heights(iframe)).outer;
}

export const heading = (iframe: Locator, name: string | RegExp): Locator =>
  iframe.contentFrame().getByRole('heading', { level: 1, name });

/** Notes each message that the pages opened from now on get, and each event of a widget. */
export async function listen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    if (window.parent !== window) return;
    window.heard = { messages: [], events: [] };
    window.addEventListener('message', ({ data }) => window.heard.messages.push(data));
    for (const name of ['ready', 'resize', 'step', 'result', 'error']) {
      window.addEventListener(`prompt-or-tune-${name}`, (event) => {
        const { type, detail } = event as CustomEvent;
        window.heard.events.push({ type, detail });
      });
    }
  });
}

/** How many messages of a type the pages framed by a page have sent it. */
export const countOf = (page: Page, type: string): Promise<number> =>
  page.evaluate(
    (wanted) => window.heard.messages.filter((message) => message?.type === wanted).length,
    type,
  );

/** Does something that leads to another framed page, and waits for that. */
export async function stepBy(page: Page, act: () => Promise<unknown>): Promise<void> {
  const before = await countOf(page, 'ready');
  await act();
  await expect.poll(() => countOf(page, 'ready'), { intervals: [20, 50] }).toBe(before + 1);
}

/** Waits until the observers of a page know where something stands now. */
export const untilObserved = (thing: Locator): Promise<void> =>
  thing.evaluate(
    (one) =>
      new Promise((resolve) => {
        // Whatever the observers of a page are told, they are told together.
        const another = new IntersectionObserver(() => {
          another.disconnect();
          resolve();
        });
        another.observe(one);
      }),
  );

/** Waits until a page that listens has heard all that a framed page has to say as it stands now. */
export async function untilTold(page: Page, iframe: Locator): Promise<void> {
  const root = iframe.contentFrame().locator('html');
  await untilObserved(root);
  // Messages come in the order in which they are sent.
  const last = { type: `the last of ${Math.random()}` };
  await root.evaluate((_, message) => window.parent.postMessage(message, '*'), last);
  await expect.poll(() => countOf(page, last.type), { intervals: [20, 50] }).toBe(1);
}

/** Clicks without scrolling anything. */
export const clickInPlace = (button: Locator): Promise<void> =>
  button.evaluate((one: HTMLElement) => one.click());
