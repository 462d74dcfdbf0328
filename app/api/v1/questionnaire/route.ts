import { weightParameter } from '@/lib/answers/weights';
import { MOST_WEIGHT } from '@/lib/engine/units';
import { today } from '@/lib/releases/current';

export const dynamic = 'force-static';

export function GET(): Response {
  const { sections, questions, criteria } = today.content;
  const weights = criteria.map(({ id, name, asks }) => ({
    parameter: weightParameter(id),
    name,
    asks,
    least: 0,
    most: MOST_WEIGHT,
  }));
  return Response.json({ contentVersion: today.version, sections, questions, weights });
}
