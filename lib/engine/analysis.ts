import type { Answers, ChangeKind, Content, OwnWeights } from '../content/schema';
import { type Codes, type Compiled, compile, decode, encode } from './model/compile';
import { type Scorer, scorerFor } from './model/tally';
import { contrast } from './reasons/contrast';
import { type Change, flips } from './reasons/flips';
import { robustness } from './sureness/acceptability';
import { lexicographic, topsis } from './sureness/methods';
import { openQuestions } from './sureness/open';
import { tippingWeights } from './sureness/tipping';
import { withOtherSide, withoutDocument } from './sureness/variants';

/** Approach id -> one number or row of numbers. */
type ByApproach<T> = Record<string, T>;

type RobustnessReport = {
  /** Approach id -> the shares of weightings in which it ranks first, second, ... */
  uniform: ByApproach<number[]>;
  near: ByApproach<number[]>;
  standardError: number;
  draws: number;
  /** Approach id -> criterion id -> mean weight where it comes first; null where it never does. */
  centralWeights: ByApproach<Record<string, number> | null>;
};

export type FlipReport = {
  changes: Answers;
  winner: string;
  /** The hardest of what its changes take. */
  kind: ChangeKind;
  scores: ByApproach<number>;
  /** Points ahead of the next approach that is not ruled out; null where there is none. */
  lead: number | null;
};

export type ContrastReport = {
  rival: string;
  kind: 'outweighs' | 'dominates' | 'equal' | 'ruled-out';
  for: { criterion: string; points: number }[];
  against: { criterion: string; points: number }[];
};

/** What comes out under other content, such as that without a document. */
type Outcome = { recommended: string; scores: ByApproach<number> };

/** How far the advice can be trusted, and what would change it. */
export type Analysis = {
  robustness: RobustnessReport;
  /** In the order of the criteria; nulls where no change of this weight alone does it. */
  tipping: { criterion: string; change: number | null; winner: string | null }[];
  /** Those the team can bring about first, then the smaller sets, then the smaller steps. */
  flips: FlipReport[];
  /** One for each rival, in the order of the ranking. */
  contrast: ContrastReport[];
  documents: (Outcome & { document: string })[];
  /** The conflicts that touched the result, by what their other side would have given. */
  conflicts: (Outcome & { conflict: string })[];
  /** Most telling first. */
  open: { question: string; canChange: boolean; effect: number }[];
  decided: boolean;
  /** The ways to answer the open questions that were tried, and in how many the winner stays. */
  completions: { stays: number; ways: number; complete: boolean };
  /** Approach ids, best first, by each way of adding up. */
  methods: { additive: string[]; topsis: string[]; lexicographic: string[] };
};

/** The scored state that the analysis looks at; lists are in the order of the content. */
export type Scored = {
  answers: Answers;
  own: OwnWeights;
  values: number[][];
  weights: number[];
  vetoed: boolean[];
  /** Indices of the approaches, best first. */
  ranking: number[];
  /** Ids of the conflicts that touched the result. */
  conflicts: string[];
};

/**
 * Looks at one result from all sides. Cost: that of its parts, together some 150 readable
 * scores where most questions are answered, and 600 where none is.
 */
export function analyse(content: Content, scored: Scored): Analysis {
  const { answers, own, values, weights, vetoed, ranking } = scored;
  const model = compile(content);
  const scorer = scorerFor(model, own);
  const codes = encode(model, answers);
  const name = (index: number) => model.approaches[index] ?? '';
  const winner = ranking[0] ?? 0;
  const rivals = ranking.slice(1).filter((index) => !vetoed[index]);
  const open = openQuestions({ model, scorer, answers: codes, own });
  const alternatives = { values, vetoed };

  return {
    robustness: reportRobustness(model, scored),
    tipping: tippingWeights(values, weights, winner, rivals).map((tipping, c) => ({
      criterion: model.criteria[c] ?? '',
      change: tipping.change,
      winner: tipping.winner === null ? null : name(tipping.winner),
    })),
    flips: reportFlips(content, model, scorer, codes),
    contrast: ranking.slice(1).map((rival) => reportContrast(model, scored, rival)),
    documents: content.documents.map(({ id }) => ({
      document: id,
      ...outcomeOf(variantsOf(content).documents.get(id) ?? content, answers, own),
    })),
    conflicts: scored.conflicts.map((conflict) => ({
      conflict,
      ...outcomeOf(variantsOf(content).conflicts.get(conflict) ?? content, answers, own),
    })),
    open: open.questions
      .map(({ question, ...rest }) => ({ question: model.questions[question]?.id ?? '', ...rest }))
      .sort((a, b) => Number(b.canChange) - Number(a.canChange) || b.effect - a.effect),
    decided: open.decided,
    completions: { stays: open.stays, ways: open.ways, complete: open.complete },
    methods: {
      additive: ranking.map(name),
      topsis: topsis(alternatives, weights).ranking.map(name),
      lexicographic: lexicographic(alternatives, weights).map(name),
    },
  };
}

function reportRobustness(model: Compiled, { values, weights, vetoed }: Scored): RobustnessReport {
  const found = robustness(
    values.map((row, a) => ({ values: row, vetoed: vetoed[a] ?? false })),
    weights,
  );
  const byApproach = <T>(list: readonly T[]): ByApproach<T> =>
    Object.fromEntries(list.map((one, a) => [model.approaches[a] ?? '', one]));
  return {
    uniform: byApproach(found.uniform),
    near: byApproach(found.near),
    standardError: found.standardError,
    draws: found.draws,
    centralWeights: byApproach(
      found.centralWeights.map(
        (row) => row && Object.fromEntries(row.map((weight, c) => [model.criteria[c], weight])),
      ),
    ),
  };
}

const HARDNESS: readonly ChangeKind[] = ['bring-about', 'misjudged', 'fixed'];

function reportFlips(
  content: Content,
  model: Compiled,
  scorer: Scorer,
  codes: Codes,
): FlipReport[] {
  const found = flips(model, scorer, codes).map(({ changes, winner }) => {
    const changed = codes.slice();
    for (const { question, code } of changes) changed[question] = code;
    const hardness = Math.max(...changes.map((change) => hardnessOf(content, codes, change)));
    const steps = changes.map(({ question, code }) => Math.abs(code - (codes[question] ?? 0)));
    const report: FlipReport = {
      changes: decode(model, onlyChanges(changes, codes)),
      winner: model.approaches[winner] ?? '',
      kind: HARDNESS[hardness] ?? 'fixed',
      ...scoresAfter(model, scorer, changed, winner),
    };
    return { report, hardness, size: changes.length, steps: steps.reduce((a, b) => a + b, 0) };
  });
  return found
    .sort((a, b) => a.hardness - b.hardness || a.size - b.size || a.steps - b.steps)
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
  return { scores: named(model, scores), lead };
}

function onlyChanges(changes: readonly Change[], { length }: Codes): Codes {
  const codes = new Uint8Array(length);
  for (const { question, code } of changes) codes[question] = code;
  return codes;
}

function hardnessOf({ questions }: Content, codes: Codes, { question, code }: Change): number {
  const change = questions[question]?.change;
  const kind = code > (codes[question] ?? 0) ? change?.later : change?.earlier;
  return HARDNESS.indexOf(kind ?? 'fixed');
}

function reportContrast(model: Compiled, scored: Scored, rival: number): ContrastReport {
  const approach = model.approaches[rival] ?? '';
  if (scored.vetoed[rival]) return { rival: approach, kind: 'ruled-out', for: [], against: [] };
  const winner = scored.ranking[0] ?? 0;
  const found = contrast(scored.values, scored.weights, winner, rival);
  const withIds = (parts: typeof found.for) =>
    parts.map(({ criterion, points }) => ({ criterion: model.criteria[criterion] ?? '', points }));
  return {
    rival: approach,
    kind: found.kind,
    for: withIds(found.for),
    against: withIds(found.against),
  };
}

type Variants = { documents: Map<string, Content>; conflicts: Map<string, Content> };
const variants = new WeakMap<Content, Variants>();

/** The contents to compare with; made once, so that each is compiled once. */
function variantsOf(content: Content): Variants {
  const known = variants.get(content);
  if (known) return known;
  const made = {
    documents: new Map(content.documents.map(({ id }) => [id, withoutDocument(content, id)])),
    conflicts: new Map(content.conflicts.map((one) => [one.id, withOtherSide(content, one)])),
  };
  variants.set(content, made);
  return made;
}

function outcomeOf(content: Content, answers: Answers, own: OwnWeights): Outcome {
  const model = compile(content);
  const scorer = scorerFor(model, own);
  const codes = encode(model, answers);
  return {
    recommended: model.approaches[scorer.winner(codes)] ?? '',
    scores: named(model, scorer.scores(codes)),
  };
}

function named({ approaches }: Compiled, scores: readonly number[]): ByApproach<number> {
  return Object.fromEntries(approaches.map((id, a) => [id, scores[a] ?? 0]));
}
