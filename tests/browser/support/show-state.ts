import type { Page } from '@playwright/test';
import { untilScriptsRun } from './advisor';
import { expect } from './fixtures';
import type { State } from './states';

type Theme = 'light' | 'dark';
const OTHER = { light: 'dark', dark: 'light' } as const;

/** Brings a page into a state, with everything open in it, or as it comes. */
export async function show(page: Page, state: State, theme: Theme, isOpen = true): Promise<void> {
  const { path, words, origin = '' } = state;
  await page.emulateMedia({ colorScheme: state.isFramed ? OTHER[theme] : theme });
  await page.goto(`${origin}${state.isFramed ? framed(path, theme) : path}`);
  if (words) await expect(page.locator('body')).toContainText(words);
  if (!isOpen) return;
  // A frame's script has run by now, and a plain page has none.
  if (!state.isFramed && !state.isPlain) await untilScriptsRun(page);
  await page.locator('details').evaluateAll((all) => {
    for (const details of all) details.setAttribute('open', '');
  });
}

/** Shows the same state in another theme. That of a frame comes from the page around it. */
export async function turn(page: Page, state: State, theme: Theme): Promise<void> {
  if (state.isFramed) await show(page, state, theme);
  else await page.emulateMedia({ colorScheme: theme });
}

function framed(path: string, theme: Theme): string {
  return `${path}${path.includes('?') ? '&' : '?'}theme=${theme}`;
}
