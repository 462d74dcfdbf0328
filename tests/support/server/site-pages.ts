import { readdirSync } from 'node:fs';
import path from 'node:path';
import { ALL_SECTIONS, hrefs } from '@/lib/addresses/hrefs';
import { drawAnswers } from '@/lib/answers/draw';
import { encodeAnswers } from '@/lib/answers/encode';
import { randomFrom } from '@/lib/common/random';
import { content, ROOT } from '../content/content';
import { SEED } from '../engine/random';

const random = randomFrom(SEED);
const drawn = (share: number) => encodeAnswers(content(), drawAnswers(content(), random, share));
const [full, part, other] = [drawn(1), drawn(0.6), drawn(0.8)];
const [section, approach] = [content().sections[0]?.id ?? '', content().approaches[0]?.id ?? ''];
const severalSets = new URLSearchParams({ a: full, b: part, c: other }).toString();

/** An address of each page, with answers where it takes them. */
export const SITE_PAGES = [
  hrefs.home,
  hrefs.section(section, part),
  hrefs.section(ALL_SECTIONS, part),
  hrefs.recommendation(full),
  hrefs.recommendation(),
  hrefs.whatIf(full, {}, part),
  hrefs.compare(),
  hrefs.compare(severalSets),
  hrefs.together(severalSets),
  hrefs.history,
  hrefs.approaches,
  hrefs.approach(approach),
  hrefs.method,
  hrefs.evidence,
  hrefs.sources,
  hrefs.embedGuide,
  hrefs.accessibility,
  '/nowhere',
];

/** Addresses of framed pages, which do not load the framework. */
export const FRAMED_PAGES = [hrefs.embed, `${hrefs.embed}${hrefs.recommendation(full)}`];

/** Routes of page files without an address in SITE_PAGES, except one that only redirects. */
export function unlistedPages(): string[] {
  const files = readdirSync(path.join(ROOT, 'app'), { recursive: true, encoding: 'utf8' });
  const routes = files
    .filter((file) => path.basename(file) === 'page.tsx')
    .map((file) => `/${path.dirname(file)}`.replace(/\/\([^)]+\)|\/\.$/g, '') || '/');
  return routes.filter((route) => {
    if (route === hrefs.advisor) return false;
    const pattern = new RegExp(`^${route.replace(/\[[^\]]+\]/g, '[^/?]+')}(\\?|$)`);
    return !SITE_PAGES.some((address) => pattern.test(address));
  });
}
