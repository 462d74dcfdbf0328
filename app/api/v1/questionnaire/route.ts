import { weightParameter } from '@/lib/answers/weights';
import { content, version } from '@/lib/content/current';
import { MOST_WEIGHT } from '@/lib/engine/units';

export const dynamic = 'force-static';

export function GET(): Response {
  const { sections, questions, criteria } = content;
  const weights = criteria.map(({ id, name, asks }) => ({
    parameter: weightParameter(id),
    name,
    asks,
    least: 0,
    most: MOST_WEIGHT,
  }));
  return Response.json({ contentVersion: version, sections, questions, weights });
}
