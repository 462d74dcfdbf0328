import type { Locator, Page } from '@playwright/test';
import type { Case } from '@/lib/content/schema';
import { type Agreement, type Share, shareFrom } from '@/lib/evidence/agreement';
import type { CheckedCase, Sample } from '@/lib/evidence/check-cases';
import { type Evidence, gatherEvidence } from '@/lib/evidence/gather-evidence';
import { content } from '../../support/content/content';
import { inSentence } from './advisor';
import { expect } from './fixtures';

let gathered: Evidence | undefined;

/** The check against the cases, computed once per test process. */
export function evidence(): Evidence {
  gathered ??= gatherEvidence(content());
  return gathered;
}

export const VERDICTS = {
  clear: 'clear',
  leaning: 'leaning',
  'too-close': 'too close to call',
  'not-enough-answers': 'not enough answers',
} as const;

export const inPercent = (share: number) => `${Math.round(100 * share)}%`;
export const countOf = ({ hits, cases }: Pick<Share, 'hits' | 'cases'>) => `${hits} of ${cases}`;
export const shareOf = ({ hits, cases }: Share) => inPercent(hits / cases);
export const intervalOf = ({ low, high }: Share) =>
  `${Math.round(100 * low)} to ${Math.round(100 * high)}%`;
export const figureOf = (share: Share) =>
  `${shareOf(share)} ${countOf(share)} ${intervalOf(share)}`;

/** A section of a page by the id of its heading. */
export function sectionById(page: Page, id: string): Locator {
  return page.locator('section').filter({ has: page.locator(`h2[id="${id}"]`) });
}

/** Expected cells of a row with an agreement. */
export function agreementRow(
  name: string,
  { acceptable, best }: Pick<Agreement, 'acceptable' | 'best'>,
): string[] {
  return [name, figureOf(acceptable), figureOf(best)];
}

/** The agreement on the cases of a sample that took no part in the fit that judged them. */
export function unseenAgreement(sample: Sample): Pick<Agreement, 'acceptable' | 'best'> {
  const { acceptable, best, cases } = content().calibration.found.unseen[sample];
  return { acceptable: shareFrom(acceptable, cases), best: shareFrom(best, cases) };
}

/** Expects the rows of a table, ignoring white space. */
export async function expectRows(within: Locator, wanted: readonly string[][]): Promise<void> {
  const bare = (text: string) => text.replace(/\s+/g, '');
  const rows = await within.locator('tbody tr').all();
  const cells = await Promise.all(rows.map((row) => row.locator('th, td').allTextContents()));
  expect(cells.map((row) => row.map(bare))).toEqual(wanted.map((row) => row.map(bare)));
}

export function caseArticle(page: Page, published: Pick<Case, 'id'>): Locator {
  return page.locator(`article[id="${published.id}"]`);
}

/** Ids of the cases on the page, in order. */
export async function shownCaseIds(page: Page): Promise<string[]> {
  return page.getByRole('article').evaluateAll((articles) => articles.map(({ id }) => id));
}

export const idsOf = (checked: readonly CheckedCase[]) => checked.map(({ case: { id } }) => id);

/** Expects exactly these cases on the page, and their count. */
export async function expectCases(page: Page, wanted: readonly CheckedCase[]): Promise<void> {
  const total = evidence().checked.length;
  await expect(page.getByRole('status')).toContainText(
    wanted.length === total ? `All ${total} cases.` : `${wanted.length} of ${total} cases.`,
  );
  // A long page arrives in chunks.
  await expect.poll(() => shownCaseIds(page)).toEqual(idsOf(wanted));
}

/** "Best: fine-tuning; as good: hybrid and prompt engineering." */
export function outcomeOf({ kind, outcome: { best, acceptable } }: Case): string {
  const others = acceptable.filter((id) => id !== best).map(inSentence);
  const label = kind === 'guidance' ? 'Prescribed' : 'Best';
  return [`${label}: ${inSentence(best)}`, others.length > 0 && `as good: ${others.join(' and ')}`]
    .filter(Boolean)
    .join('; ');
}

/** "Paper: A. Author, Its Title (a place, 2024). Evidence: strong." */
export function sourceOf({ kind, source, outcome }: Case): string {
  const { author, title, venue, year } = source;
  const kinds = {
    paper: 'Paper',
    'engineering-report': 'Engineering report',
    'practitioner-account': 'Practitioner’s account',
    'vendor-case-study': 'Vendor’s case study',
    guidance: 'Guidance',
  };
  return `${kinds[kind]}: ${author}, ${title} (${venue}, ${year}). Evidence: ${outcome.strength}.`;
}

/** Expects the fragment in the address, and its element in view. */
export async function expectAtFragment(page: Page, id: string): Promise<void> {
  await expect(page).toHaveURL(new RegExp(`#${id}$`));
  await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
}
