import { createRequire } from 'node:module';
import type { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

export const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

type Axe = { source: string; version: string };
type Results = Awaited<ReturnType<AxeBuilder['analyze']>>;
type InPage = { run: (context: unknown, options: unknown) => Promise<Results> };

/** The axe that its binding for the browser brings with it. */
const { resolve } = createRequire(import.meta.url);
const axe: Axe = createRequire(resolve('@axe-core/playwright'))('axe-core');
export const AXE_VERSION = axe.version;

/** Something axe found wrong, or could not judge by itself. */
export type Finding = { rule: string; cause: string; target: string; html: string };
export type Findings = { violations: Finding[]; incomplete: Finding[] };

/**
 * What axe finds. `rules` that depend on the look only are fewer. Contrast takes most of the
 * time on a long page, where most text looks alike: `by kind` asks for it once for each
 * colour, background, size and weight that text has there.
 */
export type Thoroughness = {
  rules: 'all' | 'of looks';
  contrast: 'everywhere' | 'by kind' | 'not asked';
  but?: string[];
  part?: string;
};

export async function examine(page: Page, how: Thoroughness): Promise<Findings> {
  // A frame that waits until it is near would come in the midst of it.
  await page.locator('iframe').evaluateAll((all: HTMLIFrameElement[]) => {
    for (const one of all) one.loading = 'eager';
  });
  // In frames too, so that axe goes into them.
  for (const frame of page.frames()) {
    await frame.waitForURL(({ protocol }) => protocol !== 'about:');
    if (!(await frame.evaluate('"axe" in window'))) await frame.evaluate(axe.source);
  }
  const { rules, contrast, but = [], part } = how;
  const runs = [];
  const apart = contrast === 'everywhere' ? [] : ['color-contrast'];
  if (rules === 'all') runs.push({ runOnly: TAGS, rules: off([...but, ...apart]) });
  else runs.push({ runOnly: { type: 'rule', values: ['target-size'] }, rules: {} });
  const kinds = { runOnly: { type: 'rule', values: ['color-contrast'] }, isByKind: true };
  if (contrast === 'by kind' && !but.includes('color-contrast')) runs.push({ ...kinds, rules: {} });
  return page.evaluate(runInPage, { runs, part: part ?? 'html' });
}

const off = (rules: string[]) => Object.fromEntries(rules.map((id) => [id, { enabled: false }]));

/** Runs axe in the page, where nothing of this file is known but what is handed over. */
async function runInPage(asked: {
  runs: { runOnly: unknown; rules: object; isByKind?: boolean }[];
  part: string;
}): Promise<Findings> {
  const { axe } = window as unknown as { axe: InPage };
  const part = document.querySelector(asked.part);
  if (!part) throw new Error(`there is no ${asked.part}`);
  const found: Findings = { violations: [], incomplete: [] };
  for (const { runOnly, rules, isByKind } of asked.runs) {
    const include = isByKind ? oneOfEachKind(part) : [part];
    const options = {
      runOnly,
      rules,
      resultTypes: ['violations', 'incomplete'],
      // A frame that does not answer at once would be left out.
      pingWaitTime: 60_000,
    };
    const whole = asked.part === 'html' && !isByKind;
    const results = await axe.run(whole ? document : { include }, options);
    for (const kind of ['violations', 'incomplete'] as const) {
      for (const { id, nodes } of results[kind]) {
        for (const { any, all, none, target, html } of nodes) {
          const checks = [...any, ...all, ...none];
          const cause = checks.map(({ data, id }) => data?.messageKey ?? id).join('+');
          found[kind].push({ rule: id, cause, target: target.join(' '), html: html.slice(0, 200) });
        }
      }
    }
  }
  return found;

  /** One element for each way in which text looks. */
  function oneOfEachKind(root: Element): Element[] {
    const grounds = new Map<Element | null, string>([[null, '']]);
    const groundOf = (element: Element | null): string => {
      const known = grounds.get(element);
      if (known !== undefined || !element) return known ?? '';
      const { backgroundColor, backgroundImage, opacity } = getComputedStyle(element);
      const own = `|${backgroundColor} ${backgroundImage} ${opacity}`;
      const isSeen = own !== '|rgba(0, 0, 0, 0) none 1';
      const ground = groundOf(element.parentElement) + (isSeen ? own : '');
      grounds.set(element, ground);
      return ground;
    };
    const kinds = new Map<string, Element>();
    for (const element of root.querySelectorAll('*')) {
      const isField = element.matches('input, select, textarea');
      const hasText = [...element.childNodes].some((n) => n.nodeType === 3 && n.nodeValue?.trim());
      if (!isField && !hasText) continue;
      const { color, fontSize, fontWeight, position } = getComputedStyle(element);
      const kind = [groundOf(element), color, fontSize, fontWeight, position, isField].join();
      if (!kinds.has(kind) && element.checkVisibility()) kinds.set(kind, element);
    }
    return [...kinds.values()];
  }
}
