import type { MetadataRoute } from 'next';
import { content } from '@/lib/content/current';
import { readSettings } from '@/lib/settings';
import { hrefs } from '@/lib/site';

export const dynamic = 'force-dynamic';

/** A sitemap needs full addresses, so it is empty until SITE_URL is set. */
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
