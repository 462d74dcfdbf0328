import type { Metadata } from 'next';
import { hrefs } from '@/lib/addresses/hrefs';
import type { Advice } from '@/lib/advice/advise';
import { oembedHref } from '@/lib/embed/oembed';
import { PICTURE_SIZE, previewOf } from '@/lib/wording/preview';

/** The preview of a link: path of its picture, alternative text, title and description. */
type SharingPreview = { picture: string; alt: string; title?: string; description?: string };

const GENERAL = { picture: hrefs.preview(), alt: 'The three ways that are compared' };

/**
 * Metadata for programs that preview links: Open Graph with a picture, and oEmbed discovery.
 * Both need absolute URLs.
 */
export function sharingMetadata(
  origin: string,
  path: string,
  preview: SharingPreview = GENERAL,
): Metadata {
  const address = `${origin}${path}`;
  const { picture, alt, ...texts } = preview;
  const image = { ...PICTURE_SIZE, url: `${origin}${picture}`, type: 'image/png', alt };
  return {
    ...texts,
    openGraph: {
      ...texts,
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

/**
 * The same for the page of a result. Names no answers, because link previews are widely seen, and
 * no result of a link that is not complete.
 */
export function resultMetadata(origin: string, advice: Advice): Metadata {
  const { query, problems } = advice;
  if (problems.some(({ kind }) => kind === 'incomplete-link')) {
    const preview = { ...GENERAL, title: 'This link is not complete' };
    return sharingMetadata(origin, hrefs.recommendation(query), preview);
  }
  const { headline: title, description } = previewOf(advice);
  const preview = query
    ? { picture: hrefs.preview(query), alt: `${title} ${description}`, title, description }
    : { ...GENERAL, title };
  return sharingMetadata(origin, hrefs.recommendation(query), preview);
}
