import { adviseOnPage } from '@/lib/advise';
import { precedentsOf } from '@/lib/evidence/similar';
import { exportedFile } from '@/lib/export/files';
import { originFor } from '@/lib/origin';
import { problemJson } from '@/lib/problem-json';

type Context = { params: Promise<{ file: string }> };

/** A result as a file. It reads the parameters as the page does, and uses what can be used. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { file } = await params;
  const { searchParams, origin } = new URL(request.url);
  const found = exportedFile(file, () => {
    const advice = adviseOnPage(searchParams);
    return {
      ...advice,
      date: new Date().toISOString().slice(0, 10),
      origin: originFor(request.headers.get('host'), origin),
      similar: precedentsOf(advice.content, advice.recommendation),
    };
  });
  if (found === undefined) {
    return problemJson(404, 'No such file', 'There is no file of that name for a result.');
  }
  if (found === 'nothing-answered') {
    return problemJson(
      422,
      'Nothing to record yet',
      'A decision record needs at least one answer. Answer the questions first.',
    );
  }
  const { type, body, isDownload } = found;
  return new Response(body, {
    headers: {
      'content-type': type,
      'content-disposition': isDownload ? `attachment; filename="${file}"` : 'inline',
      'x-robots-tag': 'noindex',
      'referrer-policy': 'no-referrer',
      'cache-control': 'private, no-store',
    },
  });
}
