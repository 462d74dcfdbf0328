import { content, version } from '@/lib/content/current';

export const dynamic = 'force-static';

export function GET(): Response {
  const { sections, questions } = content;
  return Response.json({ contentVersion: version, sections, questions });
}
