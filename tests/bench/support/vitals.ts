import type { Page } from '@playwright/test';

type Vitals = {
  painted: number;
  largestPaint: number;
  /** Tasks of 50 ms and more. */
  long: { start: number; ms: number }[];
  interactions: number[];
  /** When a field last changed, and when a form last finished following a change. */
  changed: number;
  settled: number;
};

declare global {
  interface Window {
    vitals: Vitals;
  }
}

/** Slows the CPU by a factor, and records `window.vitals` in all pages opened from now on. */
export async function throttleAndObserve(page: Page, slowdown: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.addInitScript(() => {
    const vitals: Vitals = {
      painted: 0,
      largestPaint: 0,
      long: [],
      interactions: [],
      changed: 0,
      settled: 0,
    };
    window.vitals = vitals;
    const observe = (type: string, note: (entry: PerformanceEntry) => void) => {
      const wanted = { type, buffered: true, durationThreshold: 16 };
      new PerformanceObserver((list) => list.getEntries().forEach(note)).observe(wanted);
    };
    observe('paint', ({ startTime }) => {
      vitals.painted = startTime;
    });
    observe('largest-contentful-paint', ({ startTime }) => {
      vitals.largestPaint = startTime;
    });
    observe('longtask', ({ startTime, duration }) => {
      vitals.long.push({ start: startTime, ms: duration });
    });
    observe('event', (entry) => {
      if ('interactionId' in entry && entry.interactionId) vitals.interactions.push(entry.duration);
    });
    document.addEventListener(
      'change',
      ({ timeStamp }) => {
        vitals.changed = timeStamp;
      },
      true,
    );
    new MutationObserver((changes) => {
      const isDone = changes.some(
        ({ target }) => target instanceof Element && target.getAttribute('aria-busy') === 'false',
      );
      if (isDone) requestAnimationFrame(() => (vitals.settled = performance.now()));
    }).observe(document, { subtree: true, attributeFilter: ['aria-busy'] });
  });
}

/** Opens a page. Returns largest contentful paint and total blocking time, in milliseconds. */
export async function openAndMeasure(
  page: Page,
  address: string,
): Promise<{ lcp: number; tbt: number }> {
  await page.goto(address, { waitUntil: 'networkidle' });
  const { painted, largestPaint, long } = await page.evaluate(() => window.vitals);
  const tbt = long
    .filter(({ start }) => start >= painted)
    .reduce((total, { ms }) => total + ms - 50, 0);
  return { lcp: largestPaint, tbt };
}

/** The shortest duration that browsers report for an interaction, in milliseconds. */
const QUICKEST = 16;

/** Milliseconds from an interaction to the next paint; the longest of its events. */
export async function latencyOf(page: Page, act: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    window.vitals.interactions = [];
  });
  await act();
  // Performance entries are reported some time after the paint.
  await page.waitForTimeout(200);
  const { interactions } = await page.evaluate(() => window.vitals);
  return Math.max(QUICKEST, ...interactions);
}

/** Latency of a change of a field, and milliseconds until the page has followed it (`settled`). */
export async function fieldLatencyOf(
  page: Page,
  act: () => Promise<void>,
): Promise<{ latency: number; settled: number }> {
  const latency = await latencyOf(page, async () => {
    await act();
    await page.waitForFunction(() => window.vitals.settled > window.vitals.changed);
  });
  const vitals = await page.evaluate(() => window.vitals);
  return { latency, settled: vitals.settled - vitals.changed };
}
