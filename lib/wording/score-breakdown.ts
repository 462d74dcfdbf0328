import type { ComparedPair } from '../compare/compare';
import type { Content } from '../content/schema';
import type { Unit } from '../engine/compare/attribution';
import type { Recommendation } from '../engine/recommend';
import { tenthsAddingUp, tenthsOf } from './figures';

type Advised = { advice: { recommendation: Recommendation } };

/** Scores and their differences in whole tenths of a point; the rows add up to `difference`. */
export type ScoreBreakdown = {
  from: Record<string, number>;
  to: Record<string, number>;
  difference: Record<string, number>;
  /** In the order of the attribution's units; `lead` is computed from the rounded points. */
  rows: { unit: Unit; points: Record<string, number>; lead: number }[];
};

/** The scores of both sets and the contribution of each difference, as a page shows them. */
export function scoreBreakdownOf(
  { approaches }: Content,
  { from, to, attribution }: ComparedPair,
): ScoreBreakdown {
  const scoreOf = ({ advice }: Advised, id: string) =>
    tenthsOf(advice.recommendation.ranking.find((ranked) => ranked.approach === id)?.score ?? 0);
  const byApproach = (valueFor: (id: string) => number) =>
    Object.fromEntries(approaches.map(({ id }) => [id, valueFor(id)]));
  const difference = byApproach((id) => scoreOf(to, id) - scoreOf(from, id));
  const parts = approaches.map(({ id }) => ({
    id,
    tenths: tenthsAddingUp(
      attribution.units.map(({ points }) => points[id] ?? 0),
      difference[id] ?? 0,
    ),
  }));
  const rows = attribution.units.map(({ unit }, n) => {
    const points = Object.fromEntries(parts.map(({ id, tenths }) => [id, tenths[n] ?? 0]));
    return { unit, points, lead: leadIn(points, attribution.lead) };
  });
  return {
    from: byApproach((id) => scoreOf(from, id)),
    to: byApproach((id) => scoreOf(to, id)),
    difference,
    rows,
  };
}

/** The mean points of the approaches `of` less those of the approaches `over`. */
export function leadIn(
  points: Readonly<Record<string, number>>,
  { of, over }: ComparedPair['attribution']['lead'],
): number {
  const meanOf = (ids: readonly string[]) =>
    ids.reduce((sum, id) => sum + (points[id] ?? 0), 0) / ids.length;
  return meanOf(of) - meanOf(over);
}
