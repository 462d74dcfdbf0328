import { createRequire } from 'node:module';
import type { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

export const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

type Axe = { source: string; version: string };
type Results = Awaited<ReturnType<AxeBuilder['analyze']>>;
type InPage = { run: (context: unknown, options: unknown) => Promise<Results> };

/** The version of axe-core that @axe-core/playwright depends on. */
const { resolve } = createRequire(import.meta.url);
const axe: Axe = createRequire(resolve('@axe-core/playwright'))('axe-core');
export const AXE_VERSION = axe.version;

/** A violation, or a check that axe could not complete. `cause`: its message keys. */
export type Finding = { rule: string; cause: string; target: string; html: string };
export type Findings = { violations: Finding[]; incomplete: Finding[] };

/**
 * Extent of a check. `of looks`: only rules that depend on layout. Contrast takes most of the
 * time on a long page; `by kind` checks one element for each combination of colour, background,
 * size and weight of text.
 */
export type Thoroughness = {
  rules: 'all' | 'of looks';
  contrast: 'everywhere' | 'by kind' | 'not asked';
  exceptRules?: string[];
  part?: string;
};

/** Runs axe on a page or on the part that a selector gives. */
export async function examine(page: Page, thoroughness: Thoroughness): Promise<Findings> {
  // A lazy frame could load during the check.
  await page.locator('iframe').evaluateAll((frames: HTMLIFrameElement[]) => {
    for (const frame of frames) frame.loading = 'eager';
  });
  // Injected into frames too, so that axe checks them.
  for (const frame of page.frames()) {
    await frame.waitForURL(({ protocol }) => protocol !== 'about:');
    if (!(await frame.evaluate('"axe" in window'))) await frame.evaluate(axe.source);
  }
  const { rules, contrast, exceptRules = [], part } = thoroughness;
  const runs = [];
  const separateRules = contrast === 'everywhere' ? [] : ['color-contrast'];
  if (rules === 'all')
    runs.push({ runOnly: TAGS, rules: disabledRules([...exceptRules, ...separateRules]) });
  else runs.push({ runOnly: { type: 'rule', values: ['target-size'] }, rules: {} });
  const kinds = { runOnly: { type: 'rule', values: ['color-contrast'] }, isByKind: true };
  if (contrast === 'by kind' && !exceptRules.includes('color-contrast'))
    runs.push({ ...kinds, rules: {} });
  return page.evaluate(runInPage, { runs, part: part ?? 'html' });
}

const disabledRules = (rules: string[]) =>
  Object.fromEntries(rules.map((id) => [id, { enabled: false }]));

/** Runs in the page, hence uses nothing of this file but its argument. */
async function runInPage(options: {
  runs: { runOnly: unknown; rules: object; isByKind?: boolean }[];
  part: string;
}): Promise<Findings> {
  const { axe } = window as unknown as { axe: InPage };
  const part = document.querySelector(options.part);
  if (!part) throw new Error(`there is no ${options.part}`);
  const findings: Findings = { violations: [], incomplete: [] };
  for (const { runOnly, rules, isByKind } of options.runs) {
    const include = isByKind ? oneOfEachKind(part) : [part];
    const runOptions = {
      runOnly,
      rules,
      resultTypes: ['violations', 'incomplete'],
      // Frames that respond later are left out.
      pingWaitTime: 60_000,
    };
    const whole = options.part === 'html' && !isByKind;
    const results = await axe.run(whole ? document : { include }, runOptions);
    for (const kind of ['violations', 'incomplete'] as const) {
      for (const { id, nodes } of results[kind]) {
        for (const { any, all, none, target, html } of nodes) {
          const checks = [...any, ...all, ...none];
          const cause = checks.map(({ data, id }) => data?.messageKey ?? id).join('+');
          findings[kind].push({
            rule: id,
            cause,
            target: target.join(' '),
            html: html.slice(0, 200),
          });
        }
      }
    }
  }
  return findings;

  /** One element for each combination of text colours, size, weight and position. */
  function oneOfEachKind(root: Element): Element[] {
    const grounds = new Map<Element | null, string>([[null, '']]);
    const groundOf = (element: Element | null): string => {
      const knownGround = grounds.get(element);
      if (knownGround !== undefined || !element) return knownGround ?? '';
      const { backgroundColor, backgroundImage, opacity } = getComputedStyle(element);
      const ownGround = `|${backgroundColor} ${backgroundImage} ${opacity}`;
      const isVisible = ownGround !== '|rgba(0, 0, 0, 0) none 1';
      const ground = groundOf(element.parentElement) + (isVisible ? ownGround : '');
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
