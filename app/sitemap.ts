import type { MetadataRoute } from 'next';
import { hrefs } from '@/lib/addresses/hrefs';
import { content } from '@/lib/store/current-content';
import { readSettings } from '@/lib/store/settings';

export const dynamic = 'force-dynamic';

/** Empty unless SITE_URL is set, because a sitemap needs absolute URLs. */
export default function sitemap(): MetadataRoute.Sitemap {
  const { siteUrl } = readSettings(process.env);
  if (!siteUrl) return [];
  const pages = [
    hrefs.home,
    hrefs.method,
    hrefs.evidence,
    hrefs.sources,
    hrefs.approaches,
    hrefs.embedGuide,
    hrefs.accessibility,
  ];
  const approaches = content.approaches.map(({ id }) => hrefs.approach(id));
  return [...pages, ...approaches].map((path) => ({ url: new URL(path, siteUrl).href }));
}
