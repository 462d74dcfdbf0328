import type { MetadataRoute } from 'next';

export default function robots(): MetadataRoute.Robots {
  // Pages not to be indexed carry a robots directive, which crawlers see only if they may fetch.
  return { rules: { userAgent: '*', allow: '/' } };
}
