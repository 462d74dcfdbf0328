import { withOtherSide } from './other-side';
import { reachOf } from './reach';
import type { Content, Rule } from './schema';

/** Name of a strength -> approach id -> factor; a missing one is 1. */
export type Strengths = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** The name of the strength that multiplies the moves of a rule. */
export const strengthOf = ({ id, strength }: Rule) => strength ?? id;

/**
 * The content that the advisor runs on: the rules with the strengths that were fitted to the cases,
 * and all numbers within bounds, whatever the answers.
 */
export function calibrated(readings: Content): Content {
  const { strengths } = readings.calibration.found;
  return withValuesInBounds(withStrengths(withImportanceAboveZero(readings), strengths));
}

/** Rounds to thousandths; halves go away from 0, so that increases and decreases are symmetric. */
const toThousandths = (value: number) =>
  (Math.sign(value) * Math.round(Math.abs(value) * 1000)) / 1000;

/**
 * The content with every change of a value multiplied by the strength of its rule for the approach,
 * and rounded to thousandths. What the other side of a conflict would move stays as it says: the
 * strengths were fitted to the side that we take.
 */
export function withStrengths(content: Content, strengths: Strengths): Content {
  const namesOf = new Map(content.rules.map((rule) => [rule.id, strengthOf(rule)]));
  const scaled = withMovesOf(content, (rule, approach, move) =>
    toThousandths(move * (strengths[namesOf.get(rule) ?? rule]?.[approach] ?? 1)),
  );
  return { ...scaled, conflicts: content.conflicts };
}

/** The points of importance that a criterion keeps at least. */
const LEAST_IMPORTANCE = 0.5;

/**
 * The content with all decreases of the importance of a criterion made smaller together where they
 * could take it below LEAST_IMPORTANCE. So rules can be added without regard to those there are.
 */
export function withImportanceAboveZero(content: Content): Content {
  const factors = new Map(
    content.criteria.map(({ id, importance }) => {
      const decrease = -reachOf(content, ({ weights }) => Math.min(0, weights[id] ?? 0)).least;
      const room = Math.max(0, importance.points - LEAST_IMPORTANCE);
      return [id, decrease > room ? room / decrease : 1];
    }),
  );
  // Towards 0, in tenths.
  const shrunk = (points: number, factor: number) =>
    points < 0 && factor < 1 ? Math.ceil(10 * points * factor) / 10 : points;
  return {
    ...content,
    rules: content.rules.map((rule) => ({
      ...rule,
      weights: mapObject(rule.weights, (points, id) => shrunk(points, factors.get(id) ?? 1)),
    })),
  };
}

/** Kept free at both ends of the scale of values, for rounding. */
const MARGIN = 0.01;

/**
 * The content with all values mapped by one increasing line, such that none can leave [0, 1]; as it
 * is where none can. One line for all values moves all scores alike, so rankings stay, but for those
 * that rounding to thousandths decides. The scale of the calibration is adapted, so that
 * probabilities stay too.
 */
export function withValuesInBounds(content: Content): Content {
  const variants = [
    content,
    ...content.conflicts.map((conflict) => withOtherSide(content, conflict)),
  ];
  const extremes = variants.flatMap((variant) =>
    variant.criteria.flatMap(({ id, values }) =>
      Object.entries(values).map(([approach, { value }]) => {
        const reach = reachOf(variant, (rule) => rule.values[id]?.[approach] ?? 0);
        return { least: value + reach.least, most: value + reach.most };
      }),
    ),
  );
  const least = Math.min(...extremes.map((extreme) => extreme.least));
  const most = Math.max(...extremes.map((extreme) => extreme.most));
  if (least >= 0 && most <= 1) return content;
  const low = Math.min(0, least) - MARGIN;
  const span = Math.max(1, most) + MARGIN - low;
  const mapped = withMovesOf(content, (_rule, _approach, move) => toThousandths(move / span));
  const mapValue = (value: number) => toThousandths((value - low) / span);
  const { calibration } = content;
  return {
    ...mapped,
    criteria: content.criteria.map((criterion) => ({
      ...criterion,
      values: mapObject(criterion.values, (base) => ({ ...base, value: mapValue(base.value) })),
    })),
    conflicts: mapped.conflicts.map((conflict) => ({
      ...conflict,
      other: {
        ...conflict.other,
        would: {
          ...conflict.other.would,
          values: mapObject(conflict.other.would.values, (row) => mapObject(row, mapValue)),
        },
      },
    })),
    calibration: {
      ...calibration,
      found: { ...calibration.found, scale: calibration.found.scale * span },
    },
  };
}

/** The content with the changes of values by rules transformed, on both sides of a conflict. */
function withMovesOf(
  content: Content,
  transform: (rule: string, approach: string, move: number) => number,
): Content {
  const transformed = (rule: string, values: Rule['values']) =>
    mapObject(values, (row) => mapObject(row, (move, approach) => transform(rule, approach, move)));
  return {
    ...content,
    rules: content.rules.map((rule) => ({ ...rule, values: transformed(rule.id, rule.values) })),
    conflicts: content.conflicts.map((conflict) => {
      const { values, rules } = conflict.other.would;
      const would = { values, rules: mapObject(rules, (row, rule) => transformed(rule, row)) };
      return { ...conflict, other: { ...conflict.other, would } };
    }),
  };
}

function mapObject<A, B>(
  object: Readonly<Record<string, A>>,
  transform: (value: A, key: string) => B,
): Record<string, B> {
  return Object.fromEntries(
    Object.entries(object).map(([key, value]) => [key, transform(value, key)]),
  );
}
