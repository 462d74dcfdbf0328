import type { Metadata } from 'next';
import { hrefs } from '@/lib/addresses/hrefs';
import type { Advice } from '@/lib/advice/advise';
import { oembedHref } from '@/lib/embed/oembed';
import { PICTURE_SIZE, previewOf } from '@/lib/wording/preview';

/** The picture of a link, what it shows in words, and what is said beside it. */
type Shown = { picture: string; alt: string; title?: string; description?: string };

const GENERAL = { picture: hrefs.preview(), alt: 'The three ways that are compared' };

/**
 * What programs find in the head of a page that is linked somewhere: Open Graph with a
 * picture, and where to ask for a frame in its place (oEmbed). The addresses have to be
 * whole ones.
 */
export function sharingMetadata(origin: string, path: string, shown: Shown = GENERAL): Metadata {
  const address = `${origin}${path}`;
  const { picture, alt, ...told } = shown;
  const image = { ...PICTURE_SIZE, url: `${origin}${picture}`, type: 'image/png', alt };
  return {
    ...told,
    openGraph: {
      ...told,
      type: 'website',
      siteName: 'Prompt or Tune',
      url: address,
      images: [image],
    },
    twitter: { card: 'summary_large_image' },
    alternates: {
      types: {
        'application/json+oembed': [
          { url: `${origin}${oembedHref(address)}`, title: 'Prompt or Tune' },
        ],
      },
    },
  };
}

/** The same for the page of a result. It names no answer: many programs show it to many. */
export function resultMetadata(origin: string, advice: Advice): Metadata {
  const { query } = advice;
  const { headline: title, description } = previewOf(advice);
  const shown = query
    ? { picture: hrefs.preview(query), alt: `${title} ${description}`, title, description }
    : { ...GENERAL, title };
  return sharingMetadata(origin, hrefs.recommendation(query), shown);
}
