import type {
  Answers,
  Baseline,
  Calibration,
  Case,
  Condition,
  Conflict,
  Content,
  Experiment,
  Method,
  Question,
} from '@/lib/content/schema';

type Sources = { claims?: string[]; references?: string[] };
type Parts = {
  /** Each has one claim, `<document>.1`. Parts without sources cite that of D1. */
  documents?: string[];
  questions: Record<string, string[]>;
  appliesWhen?: Record<string, Condition>;
  changes?: Record<string, Question['change']>;
  criteria: Record<
    string,
    {
      points: number;
      values: Record<string, number>;
      fact?: boolean;
      importanceSources?: Sources;
      /** By approach. */
      valueSources?: Record<string, Sources>;
    }
  >;
  rules: ({
    id: string;
    when: Condition;
    values?: Record<string, Record<string, number>>;
    weights?: Record<string, number>;
    vetoes?: string[];
    strength?: string;
    caution?: Content['rules'][number]['caution'];
  } & Sources)[];
  conflicts?: { id: string; rules: string[]; would: Partial<Conflict['other']['would']> }[];
  experiments?: Pick<Experiment, 'id' | 'between' | 'when'>[];
  method?: Partial<Method>;
  cases?: TinyCase[];
  baselines?: Pick<Baseline, 'id' | 'list' | 'otherwise'>[];
  calibration?: Partial<Omit<Calibration, 'found'>>;
  /** What the calibration is said to have found. */
  found?: Partial<Calibration['found']>;
};
type TinyCase = {
  id: string;
  kind?: Case['kind'];
  answers: Answers;
  best: string;
  acceptable?: string[];
  url?: string;
};

const placeholder = 'Words that nobody reads.';
const defaultSources = { claims: ['D1.1'], references: [] };
const cite = (sources: Sources | undefined) =>
  sources ? { claims: [], references: [], ...sources } : defaultSources;

/** A complete content built from the parts that matter to a test. */
export function tinyContent(parts: Parts): Content {
  const { documents = ['D1'], questions, appliesWhen = {}, changes = {}, criteria, rules } = parts;
  const approaches = Object.keys(Object.values(criteria)[0]?.values ?? {});
  return {
    documents: documents.map((id) => ({ id, label: id, about: placeholder })),
    claims: documents.map((id) => ({
      id: `${id}.1`,
      document: id,
      place: 'here',
      says: placeholder,
    })),
    references: [],
    conflicts: (parts.conflicts ?? []).map((conflict) => conflictOf(conflict)),
    sections: [{ id: 'section', name: 'Section', intro: placeholder }],
    questions: Object.entries(questions).map(([id, options]) => ({
      id,
      section: 'section',
      text: placeholder,
      label: id,
      help: placeholder,
      terms: [],
      appliesWhen: appliesWhen[id] ?? {},
      options: options.map((option) => ({ id: option, label: option })),
      unknown: true,
      change: changes[id] ?? { later: 'misjudged', earlier: 'misjudged' },
    })),
    criteria: Object.entries(criteria).map(
      ([id, { points, values, fact = false, importanceSources, valueSources }]) => ({
        id,
        fact,
        name: id,
        asks: placeholder,
        importance: { points, because: placeholder, ...cite(importanceSources) },
        values: Object.fromEntries(
          Object.entries(values).map(([a, value]) => [
            a,
            { value, because: placeholder, ...cite(valueSources?.[a]) },
          ]),
        ),
      }),
    ),
    rules: rules.map((rule) => ({
      because: placeholder,
      values: {},
      weights: {},
      vetoes: [],
      ...defaultSources,
      examples: [{}],
      ...rule,
    })),
    approaches: approaches.map((id, order) => ({
      id,
      order,
      name: id,
      imperative: id,
      mark: 'circle',
      summary: placeholder,
      is: [placeholder],
      counts: placeholder,
      fits: [],
      strengths: [],
      risks: [],
      steps: [],
    })),
    method: {
      references: [],
      minimumAnswers: 1,
      leastLead: 0.3,
      engine: 1,
      verdict: { clear: 0.85, leaning: 0.65 },
      analysis: {
        weightings: { seed: 2001, draws: 10_000 },
        ways: { seed: 1966, all: 4096, drawn: 2048, examined: 256, proofSteps: 20 },
        flips: 3,
      },
      experiments: (parts.experiments ?? []).map((experiment) => ({
        ...experiment,
        days: { least: 1, most: 2 },
        text: placeholder,
        ...defaultSources,
      })),
      secondsPerQuestion: 15,
      example: { story: placeholder, answers: {} },
      ...parts.method,
    },
    cases: (parts.cases ?? []).map((tinyCase) => caseOf(tinyCase)),
    baselines: (parts.baselines ?? []).map((baseline) => ({
      ...baseline,
      name: baseline.id,
      says: placeholder,
    })),
    calibration: {
      references: [],
      strengths: { least: 0.25, most: 4, step: 0.05 },
      penalties: [0.1, 1],
      folds: 2,
      repeats: 2,
      seed: 1,
      ...parts.calibration,
      found: {
        penalty: 1,
        scale: 1,
        map: { intercept: 0, slope: 1 },
        strengths: {},
        unseen: {
          published: { cases: 0, best: 0, acceptable: 0 },
          guidance: { cases: 0, best: 0, acceptable: 0 },
          recall: {},
          verdicts: {},
        },
        nearest: { cases: 0, hits: 0 },
        ...parts.found,
      },
    },
    evidence: {
      references: [],
      groupedBy: [],
      similar: { most: 3, least: 0.5 },
      limits: [placeholder],
    },
    hosts: [],
    migrations: [],
  };
}

function conflictOf({ id, rules, would }: NonNullable<Parts['conflicts']>[number]): Conflict {
  return {
    id,
    question: placeholder,
    criteria: [],
    rules,
    taken: { says: placeholder, claims: ['D1.1'] },
    other: { says: placeholder, claims: ['D1.1'], would: { values: {}, rules: {}, ...would } },
    because: placeholder,
    references: [],
  };
}

export function caseOf(tinyCase: TinyCase): Case {
  const { id, kind = 'paper', answers, best, acceptable = [best], url } = tinyCase;
  return {
    id,
    kind,
    title: id,
    source: {
      title: id,
      author: 'A',
      year: 2026,
      venue: 'here',
      url: url ?? `https://example.org/${id}`,
    },
    situation: placeholder,
    answers: { ...answers },
    coding: {},
    outcome: {
      best,
      acceptable,
      strength: 'moderate',
      reported: placeholder,
    },
  };
}
