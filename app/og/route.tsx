import { ImageResponse } from 'next/og';
import { GeneralPicture, PreviewPicture } from '@/components/preview/preview-picture';
import { cleanParameters } from '@/lib/addresses/clean-parameters';
import { hrefs } from '@/lib/addresses/hrefs';
import { MAX_RESULT_QUERY_LENGTH } from '@/lib/addresses/limits';
import { advise, type Reading, readAnswers } from '@/lib/advice/advise';
import { describeProblems } from '@/lib/record/json';
import { withErrorHandling } from '@/lib/web/error-handling';
import { problemJson } from '@/lib/web/problem-json';
import { PICTURE_SIZE, previewOf } from '@/lib/wording/preview';

/**
 * The preview picture of a link to a result. Other queries are redirected to the canonical one,
 * so that each picture has one address.
 */
export const GET = withErrorHandling(async (request: Request) => {
  const { search, searchParams } = new URL(request.url);
  if (search.length > MAX_RESULT_QUERY_LENGTH) {
    return problemJson(
      414,
      'Address too long',
      `Send at most ${MAX_RESULT_QUERY_LENGTH} characters.`,
    );
  }
  const reading = readAnswers(cleanParameters(searchParams));
  if (reading.problems.length > 0) {
    const problems = describeProblems(reading.content, reading.problems);
    const detail = problems.map((problem) => problem.detail).join(' ');
    return problemJson(422, 'No picture for these answers', detail, { problems });
  }
  if (search.slice(1) !== reading.query) {
    // The canonical query can change with the ruleset, so the redirect is temporary.
    const headers = { location: hrefs.preview(reading.query), 'cache-control': 'no-cache' };
    return new Response(null, { status: 307, headers });
  }
  return new Response(await draw(reading), {
    headers: {
      'content-type': 'image/png',
    },
  });
});

async function draw(reading: Reading): Promise<ArrayBuffer> {
  const { content, version, query } = reading;
  const picture = query ? (
    <PreviewPicture preview={previewOf(advise(reading))} version={version} />
  ) : (
    <GeneralPicture rows={content.approaches} />
  );
  return new ImageResponse(picture, PICTURE_SIZE).arrayBuffer();
}
