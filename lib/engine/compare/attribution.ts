import type { Answers, Content, OwnWeights } from '../../content/schema';
import { type Codes, type Compiled, compile, DOES_NOT_APPLY, encode } from '../model/compile';
import { type Scorer, scorerFor, settleApplicability } from '../model/tally';
import { shapley } from './shapley';

/** Up to here every question is a unit; beyond, the questions of one section are. */
export const MOST_UNITS = 12;

export type Side = { answers: Answers; own: OwnWeights };

/** What is changed as one: an answer, the answers of a section, or all own weights. */
export type Unit = { kind: 'question' | 'section' | 'weights'; id: string; questions: string[] };

export type Attribution = {
  /**
   * What differs, most important first. `points`, by approach, add up over the units to
   * `difference` within 1e-9, and `lead` to the change of the lead. `first` is the share of
   * orders in which this one brings the other approach to the first place, less the share
   * in which it takes it away, in [-1, 1]; null where `isByFirst` is false.
   */
  units: { unit: Unit; points: Record<string, number>; lead: number; first: number | null }[];
  /** Approach id -> the score of the second side less that of the first, in [-100, 100]. */
  difference: Record<string, number>;
  /**
   * Points by which `of` leads `over` on either side: the first of the second side and that
   * of the first; or, where these are the same, the first and its closest rival: one that
   * is ruled out on neither side, if there is any.
   */
  lead: { of: string; over: string; before: number; after: number };
  isFirstOther: boolean;
  /** True where a veto has a part in what comes first, so that leads do not explain it. */
  isByFirst: boolean;
  /** Whether a section's answers are one unit, there being more than MOST_UNITS. */
  isBySection: boolean;
  /** How many mixtures of the two sides were scored. */
  mixtures: number;
  /** The answers, or weights, that alone change what comes first on the first side. */
  alone: { unit: Unit; first: string }[];
};

/**
 * What each difference between two sides does to the scores: its Shapley value, that is its
 * effect averaged over all orders in which the differences can be made one after the other.
 * A question that does not apply on one side is no difference: the answer on which that
 * hangs is. Cost: one score for each mixture of the sides, at most 2^MOST_UNITS where the
 * content has fewer sections than that.
 */
export function attribute(content: Content, from: Side, to: Side): Attribution {
  const model = compile(content);
  const game = gameOf(model, from, to);
  const single = differencesOf(model, game, from.own, to.own);
  const isBySection = single.length > MOST_UNITS;
  const units = isBySection ? joined(content, single) : single;
  const all = 2 ** units.length;

  const worth = model.approaches.map(() => new Float64Array(all));
  for (let mask = 0; mask < all; mask++) {
    const { scorer, codes } = game.mix(units, mask);
    const scores = scorer.scores(codes);
    for (let a = 0; a < worth.length; a++) (worth[a] ?? [])[mask] = scores[a] ?? 0;
  }
  const winnerAt = (mask: number) => {
    const { scorer, codes } = game.mix(units, mask);
    return scorer.winner(codes);
  };
  const [before, after] = [winnerAt(0), winnerAt(all - 1)];
  const isFirstOther = before !== after;
  const [out, into] = [game.vetoes(units, 0), game.vetoes(units, all - 1)];
  const over = isFirstOther ? before : rivalOf(before, worth, all - 1, out, into);
  const isByFirst =
    isFirstOther && [before, after].some((one) => out[one] === true || into[one] === true);

  const points = worth.map((row) => shapley(units.length, row));
  const isAfter = (_: unknown, mask: number) => Number(winnerAt(mask) === after);
  const tips = isByFirst ? shapley(units.length, Array.from({ length: all }, isAfter)) : [];
  const leadAt = (mask: number) => (worth[after]?.[mask] ?? 0) - (worth[over]?.[mask] ?? 0);
  const found = units.map((unit, n) => ({
    unit,
    points: named(model, (a) => points[a]?.[n] ?? 0),
    lead: (points[after]?.[n] ?? 0) - (points[over]?.[n] ?? 0),
    first: tips[n] ?? null,
  }));
  const weightOf = (one: (typeof found)[number]) =>
    one.first ?? (isFirstOther ? one.lead : Math.abs(one.lead));
  const idOf = (a: number) => model.approaches[a] ?? '';
  return {
    units: found.toSorted((a, b) => weightOf(b) - weightOf(a)),
    difference: named(model, (a) => (worth[a]?.[all - 1] ?? 0) - (worth[a]?.[0] ?? 0)),
    lead: { of: idOf(after), over: idOf(over), before: leadAt(0), after: leadAt(all - 1) },
    isFirstOther,
    isByFirst,
    isBySection,
    mixtures: all,
    alone: single.flatMap((unit) => {
      const { scorer, codes } = game.mix([unit], 1);
      const first = scorer.winner(codes);
      return first === before ? [] : [{ unit, first: idOf(first) }];
    }),
  };
}

type Game = {
  from: Codes;
  to: Codes;
  /**
   * The first side with the units whose bits are set as they are on the second; the codes
   * are in a buffer that the next call writes over.
   */
  mix: (units: readonly Unit[], mask: number) => { scorer: Scorer; codes: Codes };
  /** Which approaches are ruled out then. */
  vetoes: (units: readonly Unit[], mask: number) => boolean[];
};

function gameOf(model: Compiled, a: Side, b: Side): Game {
  const [from, to] = alike(model, encode(model, a.answers), encode(model, b.answers));
  const scorers = [scorerFor(model, a.own), scorerFor(model, b.own)] as const;
  const place = new Map(model.questions.map(({ id }, q) => [id, q]));
  const codes = from.slice();
  const mix: Game['mix'] = (units, mask) => {
    codes.set(from);
    let scorer = scorers[0];
    for (let n = 0; n < units.length; n++) {
      const unit = units[n];
      if (!unit || ((mask >>> n) & 1) === 0) continue;
      if (unit.kind === 'weights') scorer = scorers[1];
      for (const id of unit.questions) {
        const q = place.get(id) ?? 0;
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
 * Two sides as they are, but that a question which does not apply on one of them has the
 * answer of the other, and none where it applies on neither. Neither side's score changes.
 */
function alike(model: Compiled, a: Codes, b: Codes): [Codes, Codes] {
  const [from, to] = [a.slice(), b.slice()];
  const [here, there] = [a.slice(), b.slice()];
  settleApplicability(model, here);
  settleApplicability(model, there);
  for (let q = 0; q < a.length; q++) {
    const [isHere, isThere] = [here[q] !== DOES_NOT_APPLY, there[q] !== DOES_NOT_APPLY];
    if (isHere && isThere) continue;
    const code = isHere ? a[q] : isThere ? b[q] : 0;
    from[q] = code ?? 0;
    to[q] = code ?? 0;
  }
  return [from, to];
}

function differencesOf(
  model: Compiled,
  { from, to }: Game,
  own: OwnWeights,
  others: OwnWeights,
): Unit[] {
  const answers = model.questions.flatMap(({ id }, q): Unit[] =>
    from[q] === to[q] ? [] : [{ kind: 'question', id, questions: [id] }],
  );
  const isWeighed = model.criteria.some((id) => own[id] !== others[id]);
  return isWeighed ? [...answers, { kind: 'weights', id: 'weights', questions: [] }] : answers;
}

/** The questions of each section as one unit; the weights stay as they are. */
function joined({ sections, questions }: Content, units: readonly Unit[]): Unit[] {
  const sectionOf = new Map(questions.map(({ id, section }) => [id, section]));
  const bySection = sections.flatMap(({ id }): Unit[] => {
    const own = units.filter((unit) => sectionOf.get(unit.id) === id);
    if (own.length === 0) return [];
    return [{ kind: 'section', id, questions: own.flatMap((unit) => unit.questions) }];
  });
  return [...bySection, ...units.filter(({ kind }) => kind === 'weights')];
}

/** Who comes closest to the first on either side; of those ruled out on fewest sides. */
function rivalOf(
  first: number,
  worth: readonly Float64Array[],
  last: number,
  out: readonly boolean[],
  into: readonly boolean[],
): number {
  const closest = (a: number) =>
    Math.min(...[0, last].map((mask) => (worth[first]?.[mask] ?? 0) - (worth[a]?.[mask] ?? 0)));
  const timesOut = (a: number) => Number(out[a] === true) + Number(into[a] === true);
  const others = worth.map((_, a) => a).filter((a) => a !== first);
  return others.sort((a, b) => timesOut(a) - timesOut(b) || closest(a) - closest(b))[0] ?? first;
}

function named({ approaches }: Compiled, of: (a: number) => number): Record<string, number> {
  return Object.fromEntries(approaches.map((id, a) => [id, of(a)]));
}
