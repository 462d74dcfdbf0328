import { weightParameter } from '@/lib/answers/weight-parameters';
import { MAX_WEIGHT } from '@/lib/engine/model/units';
import { currentRuleset } from '@/lib/store/rulesets';

export const dynamic = 'force-static';

export function GET(): Response {
  const { sections, questions, criteria } = currentRuleset.content;
  const weights = criteria.map(({ id, name, asks }) => ({
    parameter: weightParameter(id),
    name,
    asks,
    least: 0,
    most: MAX_WEIGHT,
  }));
  return Response.json({ contentVersion: currentRuleset.version, sections, questions, weights });
}
