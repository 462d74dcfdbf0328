import { hrefs } from '../addresses/hrefs';
import { iframe } from '../common/html';
import { parseUrl } from '../common/parse-url';
import { framedHref, readFrameOptions } from './frame-options';
import { TITLE } from './snippets';

const WIDTH = 720;
const HEIGHT = 800;
/** In seconds: the frame's address rarely changes its meaning. */
const CACHE_AGE = 86_400;

/** What a consumer gets to show in the place of a link, by the oEmbed specification 1.0. */
export type OEmbed = {
  version: '1.0';
  type: 'rich';
  title: string;
  provider_name: string;
  provider_url: string;
  cache_age: number;
  width: number;
  height: number;
  html: string;
};

/**
 * The frame that stands for a page of the site at `origin`, no larger than asked for in CSS
 * pixels; undefined where the address is of another site or of a page that has no frame.
 */
export function oembedFor(
  address: string,
  origin: string,
  most: { width?: number | undefined; height?: number | undefined } = {},
): OEmbed | undefined {
  const page = parseUrl(address);
  const src = page && frameFor(page, origin);
  if (src === undefined) return undefined;
  const width = Math.min(WIDTH, most.width ?? WIDTH);
  const height = Math.min(HEIGHT, most.height ?? HEIGHT);
  return {
    version: '1.0',
    type: 'rich',
    title: TITLE,
    provider_name: TITLE,
    provider_url: origin,
    cache_age: CACHE_AGE,
    width,
    height,
    html: iframe({ src: `${origin}${src}`, title: TITLE, width, height }),
  };
}

/** The address of the document that describes the frame for a page, for its head. */
export function oembedHref(address: string): string {
  return `${hrefs.oembed}?${new URLSearchParams({ url: address })}`;
}

function frameFor({ origin, pathname, searchParams }: URL, own: string): string | undefined {
  if (origin !== own) return undefined;
  const { options, rest } = readFrameOptions(searchParams);
  const isFramed = pathname === hrefs.embed || pathname.startsWith(`${hrefs.embed}/`);
  const path = isFramed ? pathname.slice(hrefs.embed.length) || hrefs.home : pathname;
  const query = new URLSearchParams(rest).toString();
  return framedHref(
    { ...options, sharesResult: false },
    `${path === hrefs.home ? hrefs.advisor : path}${query && `?${query}`}`,
  );
}
