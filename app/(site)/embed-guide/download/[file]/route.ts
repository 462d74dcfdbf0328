import { isDownload, readDownload } from '@/lib/integrations/archive';
import { withErrorHandling } from '@/lib/web/error-handling';
import { originOf } from '@/lib/web/origin';
import { problemJson } from '@/lib/web/problem-json';

type Context = { params: Promise<{ file: string }> };

/** The wiki integrations as downloads, with this advisor's origin filled in. */
export const GET = withErrorHandling(async (request: Request, { params }: Context) => {
  const { file } = await params;
  if (!isDownload(file))
    return problemJson(404, 'No such download', 'The page “Embed” lists what there is.');
  const origin = originOf(request.headers);
  const { type, body } = readDownload(file, origin);
  return new Response(body, {
    headers: { 'content-type': type, 'content-disposition': `attachment; filename="${file}"` },
  });
});
