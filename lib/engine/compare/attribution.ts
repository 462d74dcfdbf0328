import type { Answers, Content, OwnWeights } from '../../content/schema';
import {
  byApproach,
  type Codes,
  type Compiled,
  compile,
  DOES_NOT_APPLY,
  encode,
} from '../model/compile';
import { markInapplicable, type Scorer, scorerFor } from '../model/tally';
import { isWinner, type NamedWinners, namedWinners } from '../model/winners';
import { comparedPair, type Standing } from './compared-pair';
import { shapley } from './shapley';

/** With more differences than this, the questions of one section form one unit. */
export const MAX_UNITS = 12;

/** One of the two answer sets compared. */
export type Side = { answers: Answers; ownWeights: OwnWeights };

/** Differences that are changed together: one answer, those of a section, or all own weights. */
export type Unit = { kind: 'question' | 'section' | 'weights'; id: string; questions: string[] };

export type Attribution = {
  /**
   * The differences, most important first. `points`, by approach, sum over the units to
   * `difference` within 1e-9, and `lead` to the change of the lead. `winShare` is the share of
   * orders in which this unit makes the second winners rank first, less the share in which it
   * undoes that, in [-1, 1]; null where `isByWinner` is false.
   */
  units: { unit: Unit; points: Record<string, number>; lead: number; winShare: number | null }[];
  /** Approach id -> score of the second side minus that of the first, in [-100, 100]. */
  difference: Record<string, number>;
  /**
   * Points by which `of` leads `over` on the first side (`before`) and the second (`after`): the
   * approaches of `comparedPair`. Several are level on both sides, and count as their mean.
   */
  lead: { of: string[]; over: string[]; before: number; after: number };
  /** True if the two sides have different winners; to draw level is a difference. */
  isWinnerChanged: boolean;
  /** True if vetoes play a part in the change of the winners, so that leads do not explain it. */
  isByWinner: boolean;
  /** True if the answers of a section form one unit, as there are more than MAX_UNITS. */
  isBySection: boolean;
  /** The number of mixtures of the two sides that were scored. */
  mixtures: number;
  /** Single differences that change the winners of the first side, and the new winners. */
  alone: (NamedWinners & { unit: Unit })[];
};

/**
 * Attributes the score differences between two sides to the differences of their answers and
 * weights by the Shapley value: the effect of each, averaged over all orders in which they can
 * be applied. A question that does not apply on one side is no difference; the answer that
 * decides whether it applies is. Cost: one score for each mixture of the sides, at most
 * 2^MAX_UNITS where the content has fewer sections than that.
 */
export function attribute(content: Content, from: Side, to: Side): Attribution {
  const model = compile(content);
  const game = gameOf(model, from, to);
  const single = differencesOf(model, game, from.ownWeights, to.ownWeights);
  const isBySection = single.length > MAX_UNITS;
  const units = isBySection ? groupBySection(content, single) : single;
  const mixtureCount = 2 ** units.length;

  const worth = model.approaches.map(() => new Float64Array(mixtureCount));
  for (let mask = 0; mask < mixtureCount; mask++) {
    const { scorer, codes } = game.mix(units, mask);
    const scores = scorer.scores(codes);
    for (let a = 0; a < worth.length; a++) (worth[a] ?? [])[mask] = scores[a] ?? 0;
  }
  const winnersAt = (mask: number) => {
    const { scorer, codes } = game.mix(units, mask);
    return scorer.winners(codes);
  };
  const all = mixtureCount - 1;
  const standingAt = (mask: number): Standing => ({
    scores: worth.map((row) => row[mask] ?? 0),
    vetoed: game.vetoes(units, mask),
    winners: winnersAt(mask),
  });
  const [before, after] = [standingAt(0), standingAt(all)];
  const isWinnerChanged = before.winners !== after.winners;
  const isVetoedWinner = (_: unknown, a: number) =>
    isWinner(before.winners | after.winners, a) && (before.vetoed[a] || after.vetoed[a]);
  const isByWinner = isWinnerChanged && worth.some(isVetoedWinner);
  const { of, over } = comparedPair(before, after);
  const leadIn = (byApproach: (a: number) => number) =>
    mean(of.map(byApproach)) - mean(over.map(byApproach));

  const points = worth.map((row) => shapley(units.length, row));
  const isAfter = (_: unknown, mask: number) => Number(winnersAt(mask) === after.winners);
  const winShares = isByWinner
    ? shapley(units.length, Array.from({ length: mixtureCount }, isAfter))
    : [];
  const leadAt = (mask: number) => leadIn((a) => worth[a]?.[mask] ?? 0);
  const effects = units.map((unit, n) => ({
    unit,
    points: byApproach(
      model,
      points.map((row) => row[n] ?? 0),
    ),
    lead: leadIn((a) => points[a]?.[n] ?? 0),
    winShare: winShares[n] ?? null,
  }));
  const strengthOf = (effect: (typeof effects)[number]) =>
    effect.winShare ?? (isWinnerChanged ? effect.lead : Math.abs(effect.lead));
  const idsOf = (indices: readonly number[]) => indices.map((a) => model.approaches[a] ?? '');
  return {
    units: effects.toSorted((a, b) => strengthOf(b) - strengthOf(a)),
    difference: byApproach(
      model,
      worth.map((row) => (row[all] ?? 0) - (row[0] ?? 0)),
    ),
    lead: { of: idsOf(of), over: idsOf(over), before: leadAt(0), after: leadAt(all) },
    isWinnerChanged,
    isByWinner,
    isBySection,
    mixtures: mixtureCount,
    alone: single.flatMap((unit) => {
      const { scorer, codes } = game.mix([unit], 1);
      const winners = scorer.winners(codes);
      if (winners === before.winners) return [];
      return [{ unit, ...namedWinners(winners, model.approaches) }];
    }),
  };
}

/** The mixtures of two sides as a cooperative game with the units as players. */
type Game = {
  from: Codes;
  to: Codes;
  /**
   * The first side with the units whose bits are set in `mask` taken from the second. The
   * codes are in a buffer that the next call overwrites.
   */
  mix: (units: readonly Unit[], mask: number) => { scorer: Scorer; codes: Codes };
  /** For each approach, whether it is vetoed in that mixture. */
  vetoes: (units: readonly Unit[], mask: number) => boolean[];
};

function gameOf(model: Compiled, fromSide: Side, toSide: Side): Game {
  const [from, to] = alignInapplicable(
    model,
    encode(model, fromSide.answers),
    encode(model, toSide.answers),
  );
  const scorers = [
    scorerFor(model, fromSide.ownWeights),
    scorerFor(model, toSide.ownWeights),
  ] as const;
  const indexById = new Map(model.questions.map(({ id }, q) => [id, q]));
  const codes = from.slice();
  const mix: Game['mix'] = (units, mask) => {
    codes.set(from);
    let scorer = scorers[0];
    for (let n = 0; n < units.length; n++) {
      const unit = units[n];
      if (!unit || ((mask >>> n) & 1) === 0) continue;
      if (unit.kind === 'weights') scorer = scorers[1];
      for (const id of unit.questions) {
        const q = indexById.get(id) ?? 0;
        codes[q] = to[q] ?? 0;
      }
    }
    return { scorer, codes };
  };
  const start = model.criteria.length * (1 + model.approaches.length);
  return {
    from,
    to,
    mix,
    vetoes: (units, mask) => {
      const { scorer, codes: mixed } = mix(units, mask);
      return [...scorer.tally(mixed).subarray(start)].map((count) => count > 0);
    },
  };
}

/**
 * Copies of the answers of both sides in which a question that applies on one side only has
 * the answer of that side on both, and one that applies on neither is open. The scores of the
 * sides do not change.
 */
function alignInapplicable(model: Compiled, a: Codes, b: Codes): [Codes, Codes] {
  const [from, to] = [a.slice(), b.slice()];
  const [settledA, settledB] = [a.slice(), b.slice()];
  markInapplicable(model, settledA);
  markInapplicable(model, settledB);
  for (let q = 0; q < a.length; q++) {
    const [isApplicableA, isApplicableB] = [
      settledA[q] !== DOES_NOT_APPLY,
      settledB[q] !== DOES_NOT_APPLY,
    ];
    if (isApplicableA && isApplicableB) continue;
    const code = isApplicableA ? a[q] : isApplicableB ? b[q] : 0;
    from[q] = code ?? 0;
    to[q] = code ?? 0;
  }
  return [from, to];
}

function differencesOf(
  model: Compiled,
  { from, to }: Game,
  fromWeights: OwnWeights,
  toWeights: OwnWeights,
): Unit[] {
  const answers = model.questions.flatMap(({ id }, q): Unit[] =>
    from[q] === to[q] ? [] : [{ kind: 'question', id, questions: [id] }],
  );
  const isWeighed = model.criteria.some((id) => fromWeights[id] !== toWeights[id]);
  return isWeighed ? [...answers, { kind: 'weights', id: 'weights', questions: [] }] : answers;
}

/** Merges the units of each section into one; a unit of kind `weights` stays as it is. */
function groupBySection({ sections, questions }: Content, units: readonly Unit[]): Unit[] {
  const sectionOf = new Map(questions.map(({ id, section }) => [id, section]));
  const bySection = sections.flatMap(({ id }): Unit[] => {
    const sectionUnits = units.filter((unit) => sectionOf.get(unit.id) === id);
    if (sectionUnits.length === 0) return [];
    return [{ kind: 'section', id, questions: sectionUnits.flatMap((unit) => unit.questions) }];
  });
  return [...bySection, ...units.filter(({ kind }) => kind === 'weights')];
}

const mean = (numbers: readonly number[]) =>
  numbers.reduce((total, number) => total + number, 0) / numbers.length;
