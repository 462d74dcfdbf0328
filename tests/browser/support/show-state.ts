import type { Page } from '@playwright/test';
import { untilScriptsRun } from './advisor';
import { expect } from './fixtures';
import type { State } from './states';

type Theme = 'light' | 'dark';
const OTHER = { light: 'dark', dark: 'light' } as const;

/** Opens a state in a page; with `isOpen`, opens all details elements in it. */
export async function showState(
  page: Page,
  state: State,
  theme: Theme,
  isOpen = true,
): Promise<void> {
  const { path, words, origin = '' } = state;
  await page.emulateMedia({ colorScheme: state.isFramed ? OTHER[theme] : theme });
  await page.goto(`${origin}${state.isFramed ? framed(path, theme) : path}`);
  if (words) await expect(page.locator('body')).toContainText(words);
  if (!isOpen) return;
  // The script of a framed page has run by now, and a plain page has none.
  if (!state.isFramed && !state.isPlain) await untilScriptsRun(page);
  await page.locator('details').evaluateAll((parts) => {
    for (const details of parts) details.setAttribute('open', '');
  });
}

/** Switches the theme of the state that is shown; a framed page is opened again. */
export async function switchTheme(page: Page, state: State, theme: Theme): Promise<void> {
  if (state.isFramed) await showState(page, state, theme);
  else await page.emulateMedia({ colorScheme: theme });
}

function framed(path: string, theme: Theme): string {
  return `${path}${path.includes('?') ? '&' : '?'}theme=${theme}`;
}
