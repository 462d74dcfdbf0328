import type { Metadata } from 'next';
import { oembedHref } from '@/lib/embed/oembed';

/**
 * What programs find in the head of a page that is linked somewhere: Open Graph, and where
 * to ask for a frame in its place (oEmbed). The addresses have to be whole ones.
 */
export function sharingMetadata(origin: string, path: string): Metadata {
  const address = `${origin}${path}`;
  return {
    openGraph: { type: 'website', siteName: 'Prompt or Tune', url: address },
    alternates: {
      types: {
        'application/json+oembed': [
          { url: `${origin}${oembedHref(address)}`, title: 'Prompt or Tune' },
        ],
      },
    },
  };
}
