import { isDownload, readDownload } from '@/lib/integrations/archive';
import { originFor } from '@/lib/origin';
import { problemJson } from '@/lib/problem-json';

type Context = { params: Promise<{ file: string }> };

/** The integrations of the wikis, with the address of this advisor written into them. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { file } = await params;
  if (!isDownload(file))
    return problemJson(404, 'No such download', 'The page “Embed” lists what there is.');
  const origin = originFor(request.headers.get('host'), new URL(request.url).origin);
  const { type, body } = readDownload(file, origin);
  return new Response(body, {
    headers: { 'content-type': type, 'content-disposition': `attachment; filename="${file}"` },
  });
}
