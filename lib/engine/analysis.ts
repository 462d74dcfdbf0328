import type { Answers, ChangeKind, Content, OwnWeights } from '../content/schema';
import { type Codes, type Compiled, compile, decode, encode } from './model/compile';
import { type Scorer, scorerFor } from './model/tally';
import { contrast } from './reasons/contrast';
import { type Change, flips } from './reasons/flips';
import { robustness } from './sureness/acceptability';
import { lexicographic, topsis } from './sureness/methods';
import { openQuestions } from './sureness/open-questions';
import { tippingWeights } from './sureness/tipping';
import { withOtherSide, withoutDocument } from './sureness/variants';

/** Keyed by approach id. */
type ByApproach<T> = Record<string, T>;

type RobustnessReport = {
  /** Approach id -> shares in [0, 1] of all weightings in which it ranks first, second, ... */
  uniform: ByApproach<number[]>;
  /** The same over weightings near the ones used. */
  near: ByApproach<number[]>;
  /** The largest standard error of any of these shares. */
  standardError: number;
  draws: number;
  /** Approach id -> criterion id -> mean weight where it ranks first; null where it never does. */
  centralWeights: ByApproach<Record<string, number> | null>;
};

export type FlipReport = {
  changes: Answers;
  winner: string;
  /** The kind of the hardest change in the set. */
  kind: ChangeKind;
  scores: ByApproach<number>;
  /** Points by which `winner` leads the best other approach without a veto; null if none. */
  lead: number | null;
};

export type ContrastReport = {
  rival: string;
  kind: 'outweighs' | 'dominates' | 'equal' | 'ruled-out';
  for: { criterion: string; points: number }[];
  against: { criterion: string; points: number }[];
};

/** The winner and the scores under variant content, such as content without one document. */
type Outcome = { recommended: string; scores: ByApproach<number> };

/** Sensitivity and robustness analysis of one recommendation. */
export type Analysis = {
  robustness: RobustnessReport;
  /** In the order of the criteria; null where no change of this weight alone changes the winner. */
  tipping: { criterion: string; change: number | null; winner: string | null }[];
  /** Easiest kind of change first, then fewest changes, then fewest steps along the options. */
  flips: FlipReport[];
  /** One for each rival, in ranking order. */
  contrast: ContrastReport[];
  /** The outcome without each document in turn. */
  documents: (Outcome & { document: string })[];
  /** For each conflict that affected the result: the outcome had its other side been taken. */
  conflicts: (Outcome & { conflict: string })[];
  /** Questions that can change the winner first, then by descending effect. */
  open: { question: string; canChange: boolean; effect: number }[];
  /** True if no way to answer the open questions changes the winner: a proof. */
  decided: boolean;
  /**
   * `ways` to answer the open questions were tried; `complete` if those are all of them.
   * `stays` is the share of them, in [0, 1], in which the winner stays first.
   */
  completions: { stays: number; ways: number; complete: boolean };
  /** Approach ids, best first, by each aggregation method. */
  methods: { additive: string[]; topsis: string[]; lexicographic: string[] };
};

/** One scored answer set. Lists are in the order of the content, except `ranking`. */
export type Scored = {
  answers: Answers;
  ownWeights: OwnWeights;
  values: number[][];
  weights: number[];
  vetoed: boolean[];
  /** Indices of the approaches, best first. */
  ranking: number[];
  /** Ids of the conflicts that affected the result. */
  conflicts: string[];
};

/**
 * Runs every sensitivity and robustness analysis on one scored answer set. Cost: the time of
 * about 150 calls of `score` where most questions are answered, and 600 where none is.
 */
export function analyse(content: Content, scored: Scored): Analysis {
  const { answers, ownWeights, values, weights, vetoed, ranking } = scored;
  const model = compile(content);
  const scorer = scorerFor(model, ownWeights);
  const codes = encode(model, answers);
  const approachId = (index: number) => model.approaches[index] ?? '';
  const winner = ranking[0] ?? 0;
  const rivals = ranking.slice(1).filter((index) => !vetoed[index]);
  const open = openQuestions({ model, scorer, answers: codes, ownWeights });
  const alternatives = { values, vetoed };

  return {
    robustness: reportRobustness(model, scored),
    tipping: tippingWeights(values, weights, winner, rivals).map((tipping, c) => ({
      criterion: model.criteria[c] ?? '',
      change: tipping.change,
      winner: tipping.winner === null ? null : approachId(tipping.winner),
    })),
    flips: reportFlips(content, model, scorer, codes),
    contrast: ranking.slice(1).map((rival) => reportContrast(model, scored, rival)),
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
      additive: ranking.map(approachId),
      topsis: topsis(alternatives, weights).ranking.map(approachId),
      lexicographic: lexicographic(alternatives, weights).map(approachId),
    },
  };
}

function reportRobustness(model: Compiled, { values, weights, vetoed }: Scored): RobustnessReport {
  const result = robustness(
    values.map((row, a) => ({ values: row, vetoed: vetoed[a] ?? false })),
    weights,
  );
  const byApproach = <T>(list: readonly T[]): ByApproach<T> =>
    Object.fromEntries(list.map((item, a) => [model.approaches[a] ?? '', item]));
  return {
    uniform: byApproach(result.uniform),
    near: byApproach(result.near),
    standardError: result.standardError,
    draws: result.draws,
    centralWeights: byApproach(
      result.centralWeights.map(
        (row) => row && Object.fromEntries(row.map((weight, c) => [model.criteria[c], weight])),
      ),
    ),
  };
}

/** Easiest first. */
const KINDS_BY_DIFFICULTY: readonly ChangeKind[] = ['bring-about', 'misjudged', 'fixed'];

function reportFlips(
  content: Content,
  model: Compiled,
  scorer: Scorer,
  codes: Codes,
): FlipReport[] {
  const found = flips(model, scorer, codes).map(({ changes, winner }) => {
    const changed = codes.slice();
    for (const { question, code } of changes) changed[question] = code;
    const difficulty = Math.max(...changes.map((change) => difficultyOf(content, codes, change)));
    const steps = changes.map(({ question, code }) => Math.abs(code - (codes[question] ?? 0)));
    const report: FlipReport = {
      changes: decode(model, onlyChanges(changes, codes)),
      winner: model.approaches[winner] ?? '',
      kind: KINDS_BY_DIFFICULTY[difficulty] ?? 'fixed',
      ...scoresAfter(model, scorer, changed, winner),
    };
    return { report, difficulty, size: changes.length, steps: steps.reduce((a, b) => a + b, 0) };
  });
  return found
    .sort((a, b) => a.difficulty - b.difficulty || a.size - b.size || a.steps - b.steps)
    .map(({ report }) => report);
}

function scoresAfter(
  model: Compiled,
  scorer: Scorer,
  changed: Codes,
  winner: number,
): Pick<FlipReport, 'scores' | 'lead'> {
  const scores = scorer.scores(changed);
  const vetoes = scorer.tally(changed).subarray(-scores.length);
  const rivals = scores.filter((_, a) => a !== winner && vetoes[a] === 0);
  const lead = rivals.length > 0 ? (scores[winner] ?? 0) - Math.max(...rivals) : null;
  return { scores: scoresByApproach(model, scores), lead };
}

function onlyChanges(changes: readonly Change[], { length }: Codes): Codes {
  const codes = new Uint8Array(length);
  for (const { question, code } of changes) codes[question] = code;
  return codes;
}

function difficultyOf({ questions }: Content, codes: Codes, { question, code }: Change): number {
  const change = questions[question]?.change;
  const kind = code > (codes[question] ?? 0) ? change?.later : change?.earlier;
  return KINDS_BY_DIFFICULTY.indexOf(kind ?? 'fixed');
}

function reportContrast(model: Compiled, scored: Scored, rival: number): ContrastReport {
  const approach = model.approaches[rival] ?? '';
  if (scored.vetoed[rival]) return { rival: approach, kind: 'ruled-out', for: [], against: [] };
  const winner = scored.ranking[0] ?? 0;
  const explanation = contrast(scored.values, scored.weights, winner, rival);
  const withIds = (parts: typeof explanation.for) =>
    parts.map(({ criterion, points }) => ({ criterion: model.criteria[criterion] ?? '', points }));
  return {
    rival: approach,
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
  return {
    recommended: model.approaches[scorer.winner(codes)] ?? '',
    scores: scoresByApproach(model, scorer.scores(codes)),
  };
}

function scoresByApproach({ approaches }: Compiled, scores: readonly number[]): ByApproach<number> {
  return Object.fromEntries(approaches.map((id, a) => [id, scores[a] ?? 0]));
}
