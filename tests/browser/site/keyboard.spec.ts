import type { Page } from '@playwright/test';
import { content } from '../../support/content/content';
import { visit } from '../support/advisor';
import { expect, test } from '../support/fixtures';
import { STATES, type State } from '../support/states';

// The tab order of a page, from the skip link until focus leaves the page.

type Stop = {
  name: string;
  /** Bounding box, in coordinates of the page. */
  box: { left: number; right: number; top: number; bottom: number };
  isSeen: boolean;
  isRinged: boolean;
  isLarge: boolean;
};

const WAYS: [name: string, state: State | undefined, width: number][] = [
  ['questions', STATES.QUESTIONS[`${content().sections[2]?.name}, filled`], 1280],
  ['what if, on a phone', STATES.RESULTS['what if, with own weights'], 360],
  ['a comparison', STATES.BESIDE['compare, two'], 1280],
];

for (const [name, state, width] of WAYS) {
  test(`${name}: the focus goes as one reads, is seen, and comes round`, async ({ page }) => {
    await page.setViewportSize({ width, height: 640 });
    await visit(page, state?.path ?? 'none');
    // What keeps a second click off a new page cannot be seen through by the test.
    await page.waitForFunction(() => document.getAnimations().length === 0);
    const stops = await walk(page);
    expect(stops).toHaveLength(await page.evaluate(countStops));
    expect(stops[0]?.name).toContain('Skip to the content');
    const wrong = stops.flatMap((stop, n) => [
      ...(isBackwards(stops[n - 1], stop) ? [`goes back to ${stop.name}`] : []),
      ...(stop.isSeen ? [] : [`cannot be seen: ${stop.name}`]),
      ...(stop.isRinged ? [] : [`has no ring: ${stop.name}`]),
      ...(stop.isLarge ? [] : [`is small: ${stop.name}`]),
    ]);
    expect(wrong).toEqual([]);
  });
}

/** All tab stops, until one repeats or focus leaves the page. */
async function walk(page: Page): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (;;) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(lookAtFocus);
    if (!stop) return stops;
    stops.push(stop);
  }
}

/** True if a stop is above the one before and not in a column to its right. */
function isBackwards(before: Stop | undefined, { box }: Stop): boolean {
  return before !== undefined && box.bottom <= before.box.top && box.left < before.box.right;
}

/** The focused element; null if it was visited before or focus has left the page. */
function lookAtFocus(): Stop | null {
  const focused = document.activeElement as HTMLElement;
  if (focused === document.body || focused.dataset.visited) return null;
  focused.dataset.visited = 'yes';
  const [line = focused.getBoundingClientRect()] = focused.getClientRects();
  const box = focused.getBoundingClientRect();
  const x = Math.min(Math.max(line.x + line.width / 2, 0), innerWidth - 1);
  const top = document.elementFromPoint(x, line.y + Math.min(line.height, 20) / 2);
  const { outlineStyle, outlineWidth, display } = getComputedStyle(focused);
  return {
    name: focused.outerHTML.slice(0, 160),
    box: {
      left: box.left,
      right: box.right,
      top: box.top + scrollY,
      bottom: box.bottom + scrollY,
    },
    isSeen: top !== null && focused.contains(top),
    isRinged: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
    // A line of text may hold smaller links.
    isLarge: display === 'inline' || (box.width >= 24 && box.height >= 24),
  };
}

/** Number of elements in the tab order, with one radio button per group. */
function countStops(): number {
  const candidates = document.querySelectorAll<HTMLElement>(
    'a[href], button, input:not([type="hidden"]), select, textarea, summary, [tabindex="0"]',
  );
  const radios = new Set<string>();
  return [...candidates].filter((candidate) => {
    if (!candidate.checkVisibility({ visibilityProperty: true })) return false;
    if (!(candidate instanceof HTMLInputElement) || candidate.type !== 'radio') return true;
    const isFirst = !radios.has(candidate.name);
    radios.add(candidate.name);
    return isFirst;
  }).length;
}
