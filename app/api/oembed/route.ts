import { z } from 'zod';
import { hrefs } from '@/lib/addresses/hrefs';
import { type OEmbed, oembedFor } from '@/lib/embed/oembed';
import { withErrorHandling } from '@/lib/web/error-handling';
import { originOf } from '@/lib/web/origin';
import { problemJson } from '@/lib/web/problem-json';

const pixels = z
  .string()
  .regex(/^[1-9]\d{0,4}$/)
  .transform(Number)
  .optional();
const schema = z.object({
  url: z.string().max(8000),
  format: z.string().optional(),
  maxwidth: pixels,
  maxheight: pixels,
});

/** oEmbed: the frame for a page of the site, which programs show in place of a link. */
export const GET = withErrorHandling((request: Request) => {
  const { searchParams } = new URL(request.url);
  const origin = originOf(request.headers);
  const parsed = schema.safeParse(Object.fromEntries(searchParams));
  if (!parsed.success) {
    return problemJson(
      400,
      'Not an oEmbed request',
      `Give the address of a page as url=${origin}${hrefs.advisor}, and maxwidth and maxheight, if any, as whole numbers of pixels.`,
    );
  }
  const { url, format = 'json', maxwidth, maxheight } = parsed.data;
  if (format !== 'json') {
    return problemJson(501, 'Only JSON', 'Ask with format=json, or without a format.');
  }
  const oembed: OEmbed | undefined = oembedFor(url, origin, { width: maxwidth, height: maxheight });
  if (!oembed) {
    return problemJson(
      404,
      'No frame for this address',
      `There are frames for ${origin}${hrefs.advisor} and ${origin}${hrefs.recommendation()}, with any answers.`,
    );
  }
  return Response.json(oembed, { headers: { 'access-control-allow-origin': '*' } });
});
