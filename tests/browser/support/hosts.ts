import type { Frame, Locator, Page } from '@playwright/test';
import { HOST, PRODUCT } from './addresses';
import { expect } from './fixtures';

declare global {
  interface Window {
    /** What `recordMessages` has recorded in a host page. */
    received: {
      messages: ({ type?: unknown } | null)[];
      events: { type: string; detail: unknown }[];
    };
    /** Message listeners, where a test records them. */
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

/** Escapes text for an attribute. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

/** Address of a host page with this HTML and these headers. */
export function hostPage(html: string, headers: Record<string, string> = {}, site = HOST): string {
  return `${site}/?${new URLSearchParams({ html, ...headers })}`;
}

/** The frames inside the widgets of a page. */
export const widgets = (page: Page): Locator => page.locator('prompt-or-tune iframe');

/** The frame of an iframe element; it stays the same across navigation. */
export async function frameOf(iframe: Locator): Promise<Frame> {
  const frame = await (await iframe.elementHandle())?.contentFrame();
  if (!frame) throw new Error('no frame');
  return frame;
}

/** Heights of an iframe element and of the page in it, in whole pixels. */
export async function heights(iframe: Locator): Promise<{ outer: number; inner: number }> {
  const measure = (element: Element) => Math.ceil(element.getBoundingClientRect().height);
  const inner = await iframe.contentFrame().locator('html').evaluate(measure);
  return { outer: await iframe.evaluate(measure), inner };
}

/** Waits until the iframe is as high as its content, over 100 pixels; returns the height. */
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

/** Records messages and widget events in host pages opened from now on, in `window.received`. */
export async function recordMessages(page: Page): Promise<void> {
  await page.addInitScript(() => {
    if (window.parent !== window) return;
    window.received = { messages: [], events: [] };
    window.addEventListener('message', ({ data }) => window.received.messages.push(data));
    for (const name of ['ready', 'resize', 'step', 'result', 'error']) {
      window.addEventListener(`prompt-or-tune-${name}`, (event) => {
        const { type, detail } = event as CustomEvent;
        window.received.events.push({ type, detail });
      });
    }
  });
}

/** Number of messages of a type that a host page has received. */
export const countOf = (page: Page, type: string): Promise<number> =>
  page.evaluate(
    (wanted) => window.received.messages.filter((message) => message?.type === wanted).length,
    type,
  );

/** Runs an action that navigates the frame, and waits for the next page in it. */
export async function stepBy(page: Page, act: () => Promise<unknown>): Promise<void> {
  const before = await countOf(page, 'ready');
  await act();
  await expect.poll(() => countOf(page, 'ready'), { intervals: [20, 50] }).toBe(before + 1);
}

/** Waits until the intersection observers of a page have been notified. */
export const untilObserved = (locator: Locator): Promise<void> =>
  locator.evaluate(
    (element) =>
      new Promise((resolve) => {
        // All observers of a page are notified together.
        const observer = new IntersectionObserver(() => {
          observer.disconnect();
          resolve();
        });
        observer.observe(element);
      }),
  );

/** Waits until the host page has received all messages that the framed page has sent so far. */
export async function untilMessagesArrive(page: Page, iframe: Locator): Promise<void> {
  const root = iframe.contentFrame().locator('html');
  await untilObserved(root);
  // Messages arrive in the order in which they are sent.
  const last = { type: `the last of ${Math.random()}` };
  await root.evaluate((_, message) => window.parent.postMessage(message, '*'), last);
  await expect.poll(() => countOf(page, last.type), { intervals: [20, 50] }).toBe(1);
}

/** Clicks without scrolling. */
export const clickInPlace = (button: Locator): Promise<void> =>
  button.evaluate((element: HTMLElement) => element.click());
