import { licenceNotices } from '@/lib/store/licences';

export const dynamic = 'force-static';

/** Made once, when the site is built, from what is installed then. */
export function GET(): Response {
  const notices = licenceNotices(/* turbopackIgnore: true */ process.cwd());
  return new Response(notices, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
