import { weightParameter } from '@/lib/answers/weight-parameters';
import { MOST_WEIGHT } from '@/lib/engine/model/units';
import { today } from '@/lib/store/rulesets';

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
