import { isTheme, SHARE_RESULT, THEME, THEMES, type Theme } from '../addresses/frame-parameters';
import { hrefs } from '../addresses/hrefs';
import { LONGEST_TEXT } from '../answers/decode';
import type { Problem } from '../answers/problems';

/** What the page around a frame asks for in the frame's address, beside answers. */
export type FrameOptions = {
  theme: Theme;
  /** Whether that page is told the result. */
  sharesResult: boolean;
};

/** Parts the parameters of a frame's address; what is no option is for the questionnaire. */
export function readFrameOptions(parameters: Iterable<readonly [string, string]>): {
  options: FrameOptions;
  /** Empty, or what is wrong with the theme. */
  problems: Problem[];
  rest: [string, string][];
} {
  const all = [...parameters].map(([name, value]): [string, string] => [name, value]);
  const given = (name: string) => all.find(([parameter]) => parameter === name)?.[1];
  const theme = given(THEME) || 'auto';
  const sharesResult = given(SHARE_RESULT) !== undefined;
  return {
    options: { theme: isTheme(theme) ? theme : 'auto', sharesResult },
    problems: isTheme(theme)
      ? []
      : [
          {
            kind: 'unknown-theme',
            parameter: THEME,
            value: theme.slice(0, LONGEST_TEXT),
            themes: THEMES,
          },
        ],
    rest: all.filter(([parameter]) => parameter !== THEME && parameter !== SHARE_RESULT),
  };
}

/** The options as parameters, only those that are not the default. */
export function optionParameters({ theme, sharesResult }: FrameOptions): [string, string][] {
  return [
    ...(theme === 'auto' ? [] : [[THEME, theme] as [string, string]]),
    ...(sharesResult ? [[SHARE_RESULT, 'yes'] as [string, string]] : []),
  ];
}

/** The paths of the site that there is a framed page for, and all beneath them. */
const FRAMED = [hrefs.advisor, hrefs.recommendation()];

/**
 * The address within the frame of a page of the site, or undefined for an address that has
 * no framed page and so has to open elsewhere.
 */
export function framedHref(options: FrameOptions, href: string): string | undefined {
  const { origin, pathname, searchParams, hash } = new URL(href, 'site:/');
  const isFramed = FRAMED.some((path) => pathname === path || pathname.startsWith(`${path}/`));
  if (origin !== 'null' || !isFramed) return undefined;
  for (const [name, value] of optionParameters(options)) searchParams.set(name, value);
  const query = searchParams.toString();
  return `${hrefs.embed}${pathname}${query && `?${query}`}${hash}`;
}
