import type { Page } from '@playwright/test';
import { examine, type Finding, type Thoroughness } from '../browser/support/axe';
import { expect } from '../browser/support/fixtures';
import { JUDGED } from './judged';

/** Expects no violation, and no incomplete finding of axe that JUDGED does not cover. */
export async function expectJudged(
  page: Page,
  contrast: Thoroughness['contrast'] = 'everywhere',
  look = 'as it is',
): Promise<void> {
  const { violations, incomplete } = await examine(page, { rules: 'all', contrast });
  expect.soft(violations.map(describeFinding), look).toEqual([]);
  expect.soft((await unjudged(page, incomplete)).map(describeFinding), look).toEqual([]);
}

async function unjudged(page: Page, incomplete: Finding[]): Promise<Finding[]> {
  const open: Finding[] = [];
  for (const finding of incomplete) {
    const places = JUDGED.filter(
      ({ rule, cause }) => rule === finding.rule && cause === finding.cause,
    ).map(({ within }) => within);
    const isIn = (node: Element, selectors: string[]) =>
      selectors.some((selector) => node.closest(selector));
    const node = page.locator(finding.target).first();
    if (places.length === 0 || !(await node.evaluate(isIn, places))) open.push(finding);
  }
  return open;
}

const describeFinding = ({ rule, cause, target, html }: Finding) =>
  `${rule} (${cause}) at ${target}: ${html}`;
