import { licenceNotices } from '@/lib/store/licences';

export const dynamic = 'force-static';

/** Generated at build time from the installed packages. */
export function GET(): Response {
  const notices = licenceNotices(/* turbopackIgnore: true */ process.cwd());
  return new Response(notices, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
