import { withOtherSide } from '../content/other-side';
import type { Answers, Content, OwnWeights } from '../content/schema';
import { type FlipReport, reportFlips } from './flip-report';
import { byApproach, type Compiled, compile, encode } from './model/compile';
import type { Ranks } from './model/ranks';
import { scorerFor } from './model/tally';
import { type NamedWinners, namedWinners, winnersOf } from './model/winners';
import { contrast } from './reasons/contrast';
import { robustness } from './sureness/acceptability';
import { lexicographic, topsis } from './sureness/methods';
import { openQuestions } from './sureness/open-questions';
import { tippingWeights } from './sureness/tipping';
import { withoutDocument } from './sureness/variants';

/** Keyed by approach id. */
type ByApproach<T> = Record<string, T>;

type RobustnessReport = {
  /**
   * Approach id -> shares in [0, 1] of all weightings in which it ranks first, second, ...; those
   * that are level share their ranks equally.
   */
  uniform: ByApproach<number[]>;
  /** The same over weightings near the ones used. */
  near: ByApproach<number[]>;
  /** The largest standard error of any of these shares. */
  standardError: number;
  draws: number;
  /** Approach id -> criterion id -> mean weight where it ranks first, alone or level; null where it never does. */
  centralWeights: ByApproach<Record<string, number> | null>;
};

export type ContrastReport = {
  winner: string;
  rival: string;
  kind: 'outweighs' | 'dominates' | 'equal' | 'ruled-out';
  for: { criterion: string; points: number }[];
  against: { criterion: string; points: number }[];
};

/** The winners and the scores under variant content, such as content without one document. */
type Outcome = {
  /** Null where several are level. */
  recommended: string | null;
  winners: string[];
  scores: ByApproach<number>;
};

/** Sensitivity and robustness analysis of one recommendation. */
export type Analysis = {
  robustness: RobustnessReport;
  /**
   * In the order of the criteria; null, and no winners, where no change of this weight alone
   * changes the winners. See `Tipping` for those that are level already.
   */
  tipping: (NamedWinners & { criterion: string; change: number | null })[];
  /** Easiest kind of change first, then fewest changes, then fewest steps along the options. */
  flips: FlipReport[];
  /** Winners that are level, then each winner and each rival; a ruled-out rival only once. */
  contrast: ContrastReport[];
  /** The outcome without each document in turn. */
  documents: (Outcome & { document: string })[];
  /** For each conflict that affected the result: the outcome had its other side been taken. */
  conflicts: (Outcome & { conflict: string })[];
  /** Questions that can change the winners first, then by descending effect. */
  open: { question: string; canChange: boolean; seen: boolean; effect: number }[];
  /** True if no way to answer the open questions changes the winners: a proof. */
  decided: boolean;
  /**
   * `ways` to answer the open questions were tried; `complete` if those are all of them.
   * `stays` is the share of them, in [0, 1], in which the winners stay the same.
   */
  completions: { stays: number; ways: number; complete: boolean };
  /** Approach ids, best first, by each aggregation method; those that are level are together. */
  methods: { additive: string[][]; topsis: string[][]; lexicographic: string[][] };
};

/** One scored answer set. Lists are in the order of the content, except `ranks`. */
export type Scored = {
  answers: Answers;
  ownWeights: OwnWeights;
  values: number[][];
  weights: number[];
  vetoed: boolean[];
  /** Indices of the approaches, best first; those that are level are together. */
  ranks: Ranks;
  /** Ids of the conflicts that affected the result. */
  conflicts: string[];
};

/**
 * Runs every sensitivity and robustness analysis on one scored answer set. Cost: the time of
 * about 150 calls of `score` where most questions are answered, and 600 where none is.
 */
export function analyse(content: Content, scored: Scored): Analysis {
  const { answers, ownWeights, values, weights, vetoed, ranks } = scored;
  const model = compile(content);
  const scorer = scorerFor(model, ownWeights);
  const codes = encode(model, answers);
  const idsOf = (indices: readonly number[]) => indices.map((a) => model.approaches[a] ?? '');
  const [winners = [], ...behind] = ranks;
  const rivals = behind.flat().filter((index) => !vetoed[index]);
  const open = openQuestions({ model, scorer, answers: codes, ownWeights });
  const alternatives = { values, vetoed };

  return {
    robustness: reportRobustness(model, scored),
    tipping: tippingWeights(values, weights, winners, rivals).map((tipping, c) => ({
      criterion: model.criteria[c] ?? '',
      change: tipping.change,
      ...namedWinners(winnersOf(tipping.winners), model.approaches),
    })),
    flips: reportFlips(content, model, scorer, codes),
    contrast: contrastPairs(scored).map(([winner, rival]) =>
      reportContrast(model, scored, winner, rival),
    ),
    documents: content.documents.map(({ id }) => ({
      document: id,
      ...outcomeOf(variantsOf(content).documents.get(id) ?? content, answers, ownWeights),
    })),
    conflicts: scored.conflicts.map((conflict) => ({
      conflict,
      ...outcomeOf(variantsOf(content).conflicts.get(conflict) ?? content, answers, ownWeights),
    })),
    open: open.questions
      .map(({ question, ...rest }) => ({ question: model.questions[question]?.id ?? '', ...rest }))
      .sort((a, b) => Number(b.canChange) - Number(a.canChange) || b.effect - a.effect),
    decided: open.decided,
    completions: { stays: open.stays, ways: open.ways, complete: open.complete },
    methods: {
      additive: ranks.map(idsOf),
      topsis: topsis(alternatives, weights).ranks.map(idsOf),
      lexicographic: lexicographic(alternatives, weights).map(idsOf),
    },
  };
}

function reportRobustness(model: Compiled, { values, weights, vetoed }: Scored): RobustnessReport {
  const result = robustness(
    values.map((row, a) => ({ values: row, vetoed: vetoed[a] ?? false })),
    weights,
    model.analysis.weightings,
  );
  return {
    uniform: byApproach(model, result.uniform),
    near: byApproach(model, result.near),
    standardError: result.standardError,
    draws: result.draws,
    centralWeights: byApproach(
      model,
      result.centralWeights.map(
        (row) => row && Object.fromEntries(row.map((weight, c) => [model.criteria[c], weight])),
      ),
    ),
  };
}

/** Each pair of winners, then each winner with each rival; a vetoed rival with one winner only. */
function contrastPairs({ ranks, vetoed }: Scored): [winner: number, rival: number][] {
  const [winners = [], ...behind] = ranks;
  return [
    ...winners.flatMap((winner, n) =>
      winners.slice(n + 1).map((other): [number, number] => [winner, other]),
    ),
    ...behind
      .flat()
      .flatMap((rival) =>
        (vetoed[rival] ? winners.slice(0, 1) : winners).map((winner): [number, number] => [
          winner,
          rival,
        ]),
      ),
  ];
}

function reportContrast(
  model: Compiled,
  scored: Scored,
  winnerIndex: number,
  rivalIndex: number,
): ContrastReport {
  const [winner = '', rival = ''] = [winnerIndex, rivalIndex].map((a) => model.approaches[a]);
  if (scored.vetoed[rivalIndex]) {
    return { winner, rival, kind: 'ruled-out', for: [], against: [] };
  }
  const explanation = contrast(scored.values, scored.weights, winnerIndex, rivalIndex);
  const withIds = (parts: typeof explanation.for) =>
    parts.map(({ criterion, points }) => ({ criterion: model.criteria[criterion] ?? '', points }));
  return {
    winner,
    rival,
    kind: explanation.kind,
    for: withIds(explanation.for),
    against: withIds(explanation.against),
  };
}

type Variants = { documents: Map<string, Content>; conflicts: Map<string, Content> };
const variantsCache = new WeakMap<Content, Variants>();

/** The variants of the content, cached so that each is compiled only once. */
function variantsOf(content: Content): Variants {
  const cached = variantsCache.get(content);
  if (cached) return cached;
  const built = {
    documents: new Map(content.documents.map(({ id }) => [id, withoutDocument(content, id)])),
    conflicts: new Map(
      content.conflicts.map((conflict) => [conflict.id, withOtherSide(content, conflict)]),
    ),
  };
  variantsCache.set(content, built);
  return built;
}

function outcomeOf(content: Content, answers: Answers, ownWeights: OwnWeights): Outcome {
  const model = compile(content);
  const scorer = scorerFor(model, ownWeights);
  const codes = encode(model, answers);
  const { winner, winners } = namedWinners(scorer.winners(codes), model.approaches);
  return {
    recommended: winner,
    winners,
    scores: byApproach(model, scorer.scores(codes)),
  };
}
