import { isDownload, readDownload } from '@/lib/integrations/archive';
import { originFor } from '@/lib/origin';

type Context = { params: Promise<{ file: string }> };

/** The integrations of the wikis, with the address of this advisor written into them. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { file } = await params;
  if (!isDownload(file)) return new Response('There is no such download.', { status: 404 });
  const origin = originFor(request.headers.get('host'), new URL(request.url).origin);
  const { type, body } = readDownload(file, origin);
  return new Response(body, {
    headers: { 'content-type': type, 'content-disposition': `attachment; filename="${file}"` },
  });
}
