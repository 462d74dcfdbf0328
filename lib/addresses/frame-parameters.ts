// Parameter names and values in the addresses and messages of frames. Browser scripts import this
// file too, so it must not import anything.

/** The colour scheme of a framed page: a fixed one, or that of the visitor's system (auto). */
export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** The name of the parameter that holds the theme. */
export const THEME_PARAMETER = 'theme';
/** The name of the parameter, and of the attribute, by which a page requests the result. */
export const SHARE_RESULT_PARAMETER = 'share-result';

/** Whether an untrusted value is a theme. */
export function isTheme(value: unknown): value is Theme {
  return THEMES.some((theme) => theme === value);
}
