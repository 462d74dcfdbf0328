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
      ([id, { points, values, importanceSources, valueSources }]) => ({
        id,
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
      verdict: {
        near: { clear: 0.9, leaning: 0.6 },
        open: { clear: 0.9, leaning: 0.5 },
        documents: { clear: 0, leaning: 0 },
        methods: { clear: 1, leaning: 1 },
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
      strengths: [0.5, 1, 2],
      lead: 1,
      reluctance: 0.01,
      folds: 2,
      repeats: 2,
      settings: (parts.settings ?? []).map((setting) => ({
        name: setting.id,
        strength: 1,
        because: placeholder,
        ...setting,
      })),
      ...parts.calibration,
    },
    evidence: {
      references: [],
      groupedBy: [],
      similar: { most: 3, least: 0.5 },
      limits: [placeholder],
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
        because: placeholder,
      },
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
  const { id, kind = 'paper', blind = false, answers, best, acceptable = [best], url } = tinyCase;
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
