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
  /** Each has one claim, `<document>.1`; whatever names no sources rests on that of D1. */
  documents?: string[];
  questions: Record<string, string[]>;
  appliesWhen?: Record<string, Condition>;
  changes?: Record<string, Question['change']>;
  criteria: Record<
    string,
    {
      points: number;
      values: Record<string, number>;
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
  } & Sources)[];
  conflicts?: { id: string; rules: string[]; would: Partial<Conflict['other']['would']> }[];
  experiments?: Pick<Experiment, 'id' | 'between' | 'when'>[];
  method?: Partial<Method>;
  cases?: TinyCase[];
  baselines?: Pick<Baseline, 'id' | 'list' | 'otherwise'>[];
  settings?: { id: string; rules: string[]; strength?: number }[];
  calibration?: Partial<Omit<Calibration, 'settings'>>;
};
type TinyCase = {
  id: string;
  kind?: Case['kind'];
  blind?: boolean;
  answers: Answers;
  best: string;
  acceptable?: string[];
  url?: string;
};

const words = 'Words that nobody reads.';
const sources = { claims: ['D1.1'], references: [] };
const cite = (own: Sources | undefined) => (own ? { claims: [], references: [], ...own } : sources);

/** A whole content made of its few parts that matter to a test. */
export function tiny(parts: Parts): Content {
  const { documents = ['D1'], questions, appliesWhen = {}, changes = {}, criteria, rules } = parts;
  const approaches = Object.keys(Object.values(criteria)[0]?.values ?? {});
  return {
    documents: documents.map((id) => ({ id, label: id, about: words })),
    claims: documents.map((id) => ({ id: `${id}.1`, document: id, place: 'here', says: words })),
    references: [],
    conflicts: (parts.conflicts ?? []).map((conflict) => conflictOf(conflict)),
    sections: [{ id: 'section', name: 'Section', intro: words }],
    questions: Object.entries(questions).map(([id, options]) => ({
      id,
      section: 'section',
      text: words,
      label: id,
      help: words,
      terms: [],
      appliesWhen: appliesWhen[id] ?? {},
      options: options.map((option) => ({ id: option, label: option })),
      unknown: true,
      change: changes[id] ?? { later: 'misjudged', earlier: 'misjudged' },
    })),
    criteria: Object.entries(criteria).map(
      ([id, { points, values, importanceSources, valueSources }]) => ({
        id,
        name: id,
        asks: words,
        importance: { points, because: words, ...cite(importanceSources) },
        values: Object.fromEntries(
          Object.entries(values).map(([a, value]) => [
            a,
            { value, because: words, ...cite(valueSources?.[a]) },
          ]),
        ),
      }),
    ),
    rules: rules.map((rule) => ({
      because: words,
      values: {},
      weights: {},
      vetoes: [],
      ...sources,
      examples: [{}],
      ...rule,
    })),
    approaches: approaches.map((id, order) => ({
      id,
      order,
      name: id,
      imperative: id,
      mark: 'circle',
      summary: words,
      is: [words],
      counts: words,
      fits: [],
      strengths: [],
      risks: [],
      steps: [],
    })),
    method: {
      references: [],
      minimumAnswers: 1,
      leastLead: 0.3,
      verdict: {
        near: { clear: 0.9, leaning: 0.6 },
        open: { clear: 0.9, leaning: 0.5 },
        documents: { clear: 0, leaning: 0 },
        methods: { clear: 1, leaning: 1 },
      },
      experiments: (parts.experiments ?? []).map((one) => ({
        ...one,
        days: { least: 1, most: 2 },
        text: words,
        ...sources,
      })),
      secondsPerQuestion: 15,
      example: { story: words, answers: {} },
      ...parts.method,
    },
    cases: (parts.cases ?? []).map((one) => caseOf(one)),
    baselines: (parts.baselines ?? []).map((one) => ({ ...one, name: one.id, says: words })),
    calibration: {
      references: [],
      strengths: [0.5, 1, 2],
      lead: 1,
      reluctance: 0.01,
      folds: 2,
      repeats: 2,
      settings: (parts.settings ?? []).map((setting) => ({
        name: setting.id,
        strength: 1,
        because: words,
        ...setting,
      })),
      ...parts.calibration,
    },
    evidence: {
      references: [],
      groupedBy: [],
      similar: { most: 3, least: 0.5 },
      limits: [words],
      reached: {
        published: { cases: 0, best: 0, acceptable: 0 },
        blind: { cases: 0, best: 0, acceptable: 0 },
        guidance: { cases: 0, best: 0, acceptable: 0 },
        crossValidated: {
          published: { best: 0, acceptable: 0 },
          guidance: { best: 0, acceptable: 0 },
        },
        verdicts: {},
        nearest: { cases: 0, hits: 0 },
        because: words,
      },
    },
    hosts: [],
    migrations: [],
  };
}

function conflictOf({ id, rules, would }: NonNullable<Parts['conflicts']>[number]): Conflict {
  return {
    id,
    question: words,
    criteria: [],
    rules,
    taken: { says: words, claims: ['D1.1'] },
    other: { says: words, claims: ['D1.1'], would: { values: {}, rules: {}, ...would } },
    because: words,
    references: [],
  };
}

export function caseOf(one: TinyCase): Case {
  const { id, kind = 'paper', blind = false, answers, best, acceptable = [best], url } = one;
  return {
    id,
    kind,
    blind,
    title: id,
    source: {
      title: id,
      author: 'A',
      year: 2026,
      venue: 'here',
      url: url ?? `https://example.org/${id}`,
    },
    situation: words,
    answers: { ...answers },
    coding: {},
    outcome: {
      best,
      acceptable,
      strength: 'moderate',
      reported: words,
    },
  };
}
