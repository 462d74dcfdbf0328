import { cleanParameters } from '@/lib/addresses/clean-parameters';
import { adviseOnPage } from '@/lib/advice/advise';
import { utcDay } from '@/lib/common/date';
import { similarCasesExceptSelf } from '@/lib/evidence/similar-cases';
import { exportedFile } from '@/lib/record/files';
import { withErrorHandling } from '@/lib/web/error-handling';
import { originOf } from '@/lib/web/origin';
import { problemJson } from '@/lib/web/problem-json';

type Context = { params: Promise<{ file: string }> };

/** A result as a file. Reads the parameters as the page does. */
export const GET = withErrorHandling(async (request: Request, { params }: Context) => {
  const { file } = await params;
  const { searchParams } = new URL(request.url);
  const exported = exportedFile(file, () => {
    const advice = adviseOnPage(cleanParameters(searchParams));
    return {
      ...advice,
      day: utcDay(new Date()),
      origin: originOf(request.headers),
      similar: similarCasesExceptSelf(advice.content, advice.recommendation),
    };
  });
  if (exported === undefined) {
    return problemJson(404, 'No such file', 'There is no file of that name for a result.');
  }
  if ('detail' in exported) return problemJson(422, exported.title, exported.detail);
  const { type, body, isDownload } = exported;
  return new Response(body, {
    headers: {
      'content-type': type,
      'content-disposition': isDownload ? `attachment; filename="${file}"` : 'inline',
    },
  });
});
