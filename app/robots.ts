import type { MetadataRoute } from 'next';

export default function robots(): MetadataRoute.Robots {
  // What must not be indexed says so itself, and can only be heard where it may be asked for.
  return { rules: { userAgent: '*', allow: '/' } };
}
