import { cleanParameters } from '../addresses/clean-parameters';
import { hrefs } from '../addresses/hrefs';
import { iframeHtml } from '../common/html';
import { parseUrl } from '../common/parse-url';
import { framedHref, readFrameOptions } from './frame-options';
import { DEFAULT_TITLE } from './snippets';

const WIDTH = 720;
const HEIGHT = 800;
/** In seconds. */
const CACHE_AGE = 86_400;

/** A response of type "rich" of the oEmbed specification 1.0. */
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
 * The frame that represents a page of the site at `origin`, at most as large as `limits`, in CSS
 * pixels; undefined for an address of another site or of a page that has no framed page.
 */
export function oembedFor(
  address: string,
  origin: string,
  limits: { width?: number | undefined; height?: number | undefined } = {},
): OEmbed | undefined {
  const page = parseUrl(address);
  const src = page && framedPathOf(page, origin);
  if (src === undefined) return undefined;
  const width = Math.min(WIDTH, limits.width ?? WIDTH);
  const height = Math.min(HEIGHT, limits.height ?? HEIGHT);
  return {
    version: '1.0',
    type: 'rich',
    title: DEFAULT_TITLE,
    provider_name: DEFAULT_TITLE,
    provider_url: origin,
    cache_age: CACHE_AGE,
    width,
    height,
    html: iframeHtml({ src: `${origin}${src}`, title: DEFAULT_TITLE, width, height }),
  };
}

/** The URL of the oEmbed document for a page, for discovery in its head. */
export function oembedHref(address: string): string {
  return `${hrefs.oembed}?${new URLSearchParams({ url: address })}`;
}

function framedPathOf(
  { origin, pathname, searchParams }: URL,
  siteOrigin: string,
): string | undefined {
  if (origin !== siteOrigin) return undefined;
  const { options, rest } = readFrameOptions(cleanParameters(searchParams));
  const isFramed = pathname === hrefs.embed || pathname.startsWith(`${hrefs.embed}/`);
  const path = isFramed ? pathname.slice(hrefs.embed.length) || hrefs.home : pathname;
  const query = new URLSearchParams(rest).toString();
  return framedHref(
    { ...options, sharesResult: false },
    `${path === hrefs.home ? hrefs.advisor : path}${query && `?${query}`}`,
  );
}
