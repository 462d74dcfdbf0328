import type { Page } from '@playwright/test';

type Seen = {
  painted: number;
  largestPaint: number;
  /** Tasks of 50 ms and more. */
  long: { start: number; ms: number }[];
  interactions: number[];
  /** When the last change of a field began, and when a form was last done with it. */
  changed: number;
  stood: number;
};

declare global {
  interface Window {
    seen: Seen;
  }
}

/** A processor as slow as a cheap phone's, and notes of what happens in the pages opened next. */
export async function watch(page: Page, slowdown: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.addInitScript(() => {
    const seen: Seen = {
      painted: 0,
      largestPaint: 0,
      long: [],
      interactions: [],
      changed: 0,
      stood: 0,
    };
    window.seen = seen;
    const observe = (type: string, note: (entry: PerformanceEntry) => void) => {
      const wanted = { type, buffered: true, durationThreshold: 16 };
      new PerformanceObserver((list) => list.getEntries().forEach(note)).observe(wanted);
    };
    observe('paint', ({ startTime }) => {
      seen.painted = startTime;
    });
    observe('largest-contentful-paint', ({ startTime }) => {
      seen.largestPaint = startTime;
    });
    observe('longtask', ({ startTime, duration }) => {
      seen.long.push({ start: startTime, ms: duration });
    });
    observe('event', (entry) => {
      if ('interactionId' in entry && entry.interactionId) seen.interactions.push(entry.duration);
    });
    document.addEventListener(
      'change',
      ({ timeStamp }) => {
        seen.changed = timeStamp;
      },
      true,
    );
    new MutationObserver((changes) => {
      const isDone = changes.some(
        ({ target }) => target instanceof Element && target.getAttribute('aria-busy') === 'false',
      );
      if (isDone) requestAnimationFrame(() => (seen.stood = performance.now()));
    }).observe(document, { subtree: true, attributeFilter: ['aria-busy'] });
  });
}

/** Opens a page: milliseconds to its largest paint, and for how long tasks blocked it since its first. */
export async function open(page: Page, address: string): Promise<{ lcp: number; tbt: number }> {
  await page.goto(address, { waitUntil: 'networkidle' });
  const { painted, largestPaint, long } = await page.evaluate(() => window.seen);
  const tbt = long
    .filter(({ start }) => start >= painted)
    .reduce((total, { ms }) => total + ms - 50, 0);
  return { lcp: largestPaint, tbt };
}

/** The least that a browser reports of an interaction; a quicker one counts as this. */
const QUICKEST = 16;

/** Milliseconds from what a person does to the next paint; the longest where it takes several events. */
export async function latencyOf(page: Page, act: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    window.seen.interactions = [];
  });
  await act();
  // Entries come some time after the paint that they are about.
  await page.waitForTimeout(200);
  const { interactions } = await page.evaluate(() => window.seen);
  return Math.max(QUICKEST, ...interactions);
}

/** The same for a field of a form that the page follows, and until the page has caught up with it. */
export async function changeOf(
  page: Page,
  act: () => Promise<void>,
): Promise<{ latency: number; stands: number }> {
  const latency = await latencyOf(page, async () => {
    await act();
    await page.waitForFunction(() => window.seen.stood > window.seen.changed);
  });
  const { changed, stood } = await page.evaluate(() => window.seen);
  return { latency, stands: stood - changed };
}
