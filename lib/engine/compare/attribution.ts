import type { Answers, Content, OwnWeights } from '../../content/schema';
import { type Codes, type Compiled, compile, DOES_NOT_APPLY, encode } from '../model/compile';
import { markInapplicable, type Scorer, scorerFor } from '../model/tally';
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
   * orders in which this unit makes the second winner rank first, less the share in which it
   * undoes that, in [-1, 1]; null where `isByWinner` is false.
   */
  units: { unit: Unit; points: Record<string, number>; lead: number; winShare: number | null }[];
  /** Approach id -> score of the second side minus that of the first, in [-100, 100]. */
  difference: Record<string, number>;
  /**
   * Points by which `of` leads `over` on the first side (`before`) and the second (`after`).
   * `of` is the winner of the second side, `over` that of the first or, where they are the
   * same, its closest rival, which is vetoed on neither side if there is such a rival.
   */
  lead: { of: string; over: string; before: number; after: number };
  /** True if the two sides have different winners. */
  isWinnerChanged: boolean;
  /** True if vetoes play a part in the change of the winner, so that leads do not explain it. */
  isByWinner: boolean;
  /** True if the answers of a section form one unit, as there are more than MAX_UNITS. */
  isBySection: boolean;
  /** The number of mixtures of the two sides that were scored. */
  mixtures: number;
  /** Single differences that change the winner of the first side, and the new winner. */
  alone: { unit: Unit; winner: string }[];
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
  const winnerAt = (mask: number) => {
    const { scorer, codes } = game.mix(units, mask);
    return scorer.winner(codes);
  };
  const [before, after] = [winnerAt(0), winnerAt(mixtureCount - 1)];
  const isWinnerChanged = before !== after;
  const [vetoedBefore, vetoedAfter] = [game.vetoes(units, 0), game.vetoes(units, mixtureCount - 1)];
  const over = isWinnerChanged
    ? before
    : rivalOf(before, worth, mixtureCount - 1, vetoedBefore, vetoedAfter);
  const isByWinner =
    isWinnerChanged &&
    [before, after].some((a) => vetoedBefore[a] === true || vetoedAfter[a] === true);

  const points = worth.map((row) => shapley(units.length, row));
  const isAfter = (_: unknown, mask: number) => Number(winnerAt(mask) === after);
  const winShares = isByWinner
    ? shapley(units.length, Array.from({ length: mixtureCount }, isAfter))
    : [];
  const leadAt = (mask: number) => (worth[after]?.[mask] ?? 0) - (worth[over]?.[mask] ?? 0);
  const effects = units.map((unit, n) => ({
    unit,
    points: byApproach(model, (a) => points[a]?.[n] ?? 0),
    lead: (points[after]?.[n] ?? 0) - (points[over]?.[n] ?? 0),
    winShare: winShares[n] ?? null,
  }));
  const strengthOf = (effect: (typeof effects)[number]) =>
    effect.winShare ?? (isWinnerChanged ? effect.lead : Math.abs(effect.lead));
  const idOf = (a: number) => model.approaches[a] ?? '';
  return {
    units: effects.toSorted((a, b) => strengthOf(b) - strengthOf(a)),
    difference: byApproach(
      model,
      (a) => (worth[a]?.[mixtureCount - 1] ?? 0) - (worth[a]?.[0] ?? 0),
    ),
    lead: { of: idOf(after), over: idOf(over), before: leadAt(0), after: leadAt(mixtureCount - 1) },
    isWinnerChanged,
    isByWinner,
    isBySection,
    mixtures: mixtureCount,
    alone: single.flatMap((unit) => {
      const { scorer, codes } = game.mix([unit], 1);
      const winner = scorer.winner(codes);
      return winner === before ? [] : [{ unit, winner: idOf(winner) }];
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

/** Of the rivals vetoed on the fewest sides, the one that comes closest to `first` on a side. */
function rivalOf(
  first: number,
  worth: readonly Float64Array[],
  fullMask: number,
  vetoedBefore: readonly boolean[],
  vetoedAfter: readonly boolean[],
): number {
  const smallestLead = (a: number) =>
    Math.min(...[0, fullMask].map((mask) => (worth[first]?.[mask] ?? 0) - (worth[a]?.[mask] ?? 0)));
  const vetoCount = (a: number) =>
    Number(vetoedBefore[a] === true) + Number(vetoedAfter[a] === true);
  const rivals = worth.map((_, a) => a).filter((a) => a !== first);
  return (
    rivals.sort((a, b) => vetoCount(a) - vetoCount(b) || smallestLead(a) - smallestLead(b))[0] ??
    first
  );
}

function byApproach({ approaches }: Compiled, pick: (a: number) => number): Record<string, number> {
  return Object.fromEntries(approaches.map((id, a) => [id, pick(a)]));
}
