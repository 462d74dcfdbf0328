import type { Page } from '@playwright/test';
import { examine, type Finding, type Thoroughness } from '../browser/support/axe';
import { expect } from '../browser/support/fixtures';
import { JUDGED } from './judged';

/** No violation, and no question of axe that nobody has answered. */
export async function expectJudged(
  page: Page,
  contrast: Thoroughness['contrast'] = 'everywhere',
  look = 'as it is',
): Promise<void> {
  const { violations, incomplete } = await examine(page, { rules: 'all', contrast });
  expect.soft(violations.map(inWords), look).toEqual([]);
  expect.soft((await unjudged(page, incomplete)).map(inWords), look).toEqual([]);
}

async function unjudged(page: Page, incomplete: Finding[]): Promise<Finding[]> {
  const open: Finding[] = [];
  for (const finding of incomplete) {
    const places = JUDGED.filter(
      ({ rule, cause }) => rule === finding.rule && cause === finding.cause,
    ).map(({ within }) => within);
    const isIn = (node: Element, selectors: string[]) => selectors.some((one) => node.closest(one));
    const node = page.locator(finding.target).first();
    if (places.length === 0 || !(await node.evaluate(isIn, places))) open.push(finding);
  }
  return open;
}

const inWords = ({ rule, cause, target, html }: Finding) =>
  `${rule} (${cause}) at ${target}: ${html}`;
