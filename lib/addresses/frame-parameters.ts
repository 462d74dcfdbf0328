// The words of a frame's address and messages. Scripts for the browser import them too, so
// this file imports nothing.

/** How a framed page looks: as it is told, or as the visitor's system does. */
export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** The parameter that holds the theme. */
export const THEME = 'theme';
/** The parameter, and the attribute, by which a page asks to be told the result. */
export const SHARE_RESULT = 'share-result';

/** Whether a value from outside names a theme. */
export function isTheme(value: unknown): value is Theme {
  return THEMES.some((theme) => theme === value);
}
