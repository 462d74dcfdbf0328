import {
  isTheme,
  SHARE_RESULT_PARAMETER,
  THEME_PARAMETER,
  THEMES,
  type Theme,
} from '../addresses/frame-parameters';
import { hrefs } from '../addresses/hrefs';
import { MAX_TEXT_LENGTH } from '../answers/decode';
import type { Problem } from '../answers/problems';

/** What the embedding page requests in the URL of the frame, besides answers. */
export type FrameOptions = {
  theme: Theme;
  /** True if the embedding page receives the result. */
  sharesResult: boolean;
};

/** Splits the parameters of a frame's URL into its options and the rest, for the questionnaire. */
export function readFrameOptions(parameters: Iterable<readonly [string, string]>): {
  options: FrameOptions;
  /** A problem if the theme is unknown, else empty. */
  problems: Problem[];
  rest: [string, string][];
} {
  const pairs = [...parameters].map(([name, value]): [string, string] => [name, value]);
  const firstValue = (name: string) => pairs.find(([parameter]) => parameter === name)?.[1];
  const theme = firstValue(THEME_PARAMETER) || 'auto';
  const sharesResult = firstValue(SHARE_RESULT_PARAMETER) !== undefined;
  return {
    options: { theme: isTheme(theme) ? theme : 'auto', sharesResult },
    problems: isTheme(theme)
      ? []
      : [
          {
            kind: 'unknown-theme',
            parameter: THEME_PARAMETER,
            value: theme.slice(0, MAX_TEXT_LENGTH),
            themes: THEMES,
          },
        ],
    rest: pairs.filter(
      ([parameter]) => parameter !== THEME_PARAMETER && parameter !== SHARE_RESULT_PARAMETER,
    ),
  };
}

/** The options that differ from their defaults, as parameters. */
export function optionParameters({ theme, sharesResult }: FrameOptions): [string, string][] {
  return [
    ...(theme === 'auto' ? [] : [[THEME_PARAMETER, theme] as [string, string]]),
    ...(sharesResult ? [[SHARE_RESULT_PARAMETER, 'yes'] as [string, string]] : []),
  ];
}

/** Paths of the site that have a framed page, including all paths below them. */
const FRAMED = [hrefs.advisor, hrefs.recommendation()];

/**
 * The URL inside the frame for a page of the site; undefined for a URL without a framed page,
 * which has to open outside the frame.
 */
export function framedHref(options: FrameOptions, href: string): string | undefined {
  const { origin, pathname, searchParams, hash } = new URL(href, 'site:/');
  const isFramed = FRAMED.some((path) => pathname === path || pathname.startsWith(`${path}/`));
  if (origin !== 'null' || !isFramed) return undefined;
  for (const [name, value] of optionParameters(options)) searchParams.set(name, value);
  const query = searchParams.toString();
  return `${hrefs.embed}${pathname}${query && `?${query}`}${hash}`;
}
