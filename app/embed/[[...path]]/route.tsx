import { framedPage } from '@/components/framed/framed-page';
import {
  type FramedView,
  failureView,
  notFoundView,
  questionsView,
  resultView,
} from '@/components/framed/framed-views';
import { findSection } from '@/components/questionnaire/section-questions';
import { cleanParameters } from '@/lib/addresses/clean-parameters';
import { hrefs } from '@/lib/addresses/hrefs';
import { advise, adviseOnPage, type Reading, readByCurrentRuleset } from '@/lib/advice/advise';
import { type Asset, assets, versionedHref } from '@/lib/embed/assets';
import { readFrameOptions } from '@/lib/embed/frame-options';
import { embedHeaders } from '@/lib/embed/headers';
import { similarCasesExceptSelf } from '@/lib/evidence/similar-cases';
import { content } from '@/lib/store/current-content';
import { readSettings } from '@/lib/store/settings';
import { errorLocation } from '@/lib/web/error-location';
import { log } from '@/lib/web/log';
import { originOf } from '@/lib/web/origin';

type Context = { params: Promise<{ path?: string[] }> };
type FrameRequest = ReturnType<typeof readFrameOptions> & { origin: string };

/** Everything below /embed: the framed pages, and the assets that they and host pages load. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const path = ((await params).path ?? []).join('/');
  const url = new URL(request.url);
  const asset = assets.get(path);
  if (asset) return fileResponse(asset, url.searchParams.get('v'));

  const origin = originOf(request.headers);
  const frameRequest = { ...readFrameOptions(cleanParameters(url.searchParams)), origin };
  try {
    const view = viewAt(`/${path}`, frameRequest);
    return await pageResponse(view ?? notFoundView, frameRequest, view ? 200 : 404);
  } catch (error) {
    log({ level: 'error', message: errorLocation(error) });
    return pageResponse(
      failureView(new URLSearchParams(frameRequest.rest).toString()),
      frameRequest,
      500,
    );
  }
}

/** The framed page for a path of the site; undefined if there is none. */
function viewAt(
  path: string,
  { options, problems, rest, origin }: FrameRequest,
): FramedView | undefined {
  const rawQuery = new URLSearchParams(rest).toString();
  const withProblems = <R extends Reading>(reading: R) => ({
    ...reading,
    problems: [...problems, ...reading.problems],
  });
  if (path === hrefs.recommendation()) {
    const advice = withProblems(adviseOnPage(rest));
    const similar = similarCasesExceptSelf(advice.content, advice.recommendation);
    return resultView({ advice, similar, origin, rawQuery }, options);
  }
  const isStart = path === hrefs.home || path === hrefs.advisor;
  const id = isStart ? content.sections[0]?.id : path.replace(`${hrefs.advisor}/`, '');
  const section = findSection(content, id ?? '');
  if (!section) return undefined;
  const advice = withProblems(advise(readByCurrentRuleset(rest)));
  return questionsView({ content, section, advice, rawQuery });
}

function fileResponse({ text, type, version }: Asset, requestedVersion: string | null): Response {
  const age = requestedVersion === version ? '31536000, immutable' : '3600';
  return respond(text, 200, {
    'content-type': type,
    'cache-control': `public, max-age=${age}`,
    'access-control-allow-origin': '*',
  });
}

async function pageResponse(
  view: FramedView,
  frameRequest: FrameRequest,
  status: number,
): Promise<Response> {
  const { renderToStaticMarkup } = await import('react-dom/server');
  const page = framedPage(view, frameRequest.options, {
    site: frameRequest.origin,
    styles: versionedHref('style.css'),
    script: versionedHref('frame.js'),
  });
  return respond(`<!doctype html>${renderToStaticMarkup(page)}`, status, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'private, no-store',
  });
}

function respond(text: string, status: number, headers: Record<string, string>): Response {
  const { embedAncestors } = readSettings(process.env);
  return new Response(text, { status, headers: { ...embedHeaders(embedAncestors), ...headers } });
}
