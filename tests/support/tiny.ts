import type { Condition, Content, Method } from '@/lib/content/schema';

type Parts = {
  questions: Record<string, string[]>;
  appliesWhen?: Record<string, Condition>;
  criteria: Record<string, { points: number; values: Record<string, number> }>;
  rules: {
    id: string;
    when: Condition;
    values?: Record<string, Record<string, number>>;
    weights?: Record<string, number>;
    vetoes?: string[];
  }[];
  method?: Partial<Method>;
};

const words = 'Words that nobody reads.';
const sources = { claims: ['D1.1'], references: [] };

/** A whole content made of its few parts that matter to a test. */
export function tiny({ questions, appliesWhen = {}, criteria, rules, method }: Parts): Content {
  const approaches = Object.keys(Object.values(criteria)[0]?.values ?? {});
  return {
    documents: [{ id: 'D1', label: 'D1', about: words }],
    claims: [{ id: 'D1.1', document: 'D1', place: 'here', says: words }],
    references: [],
    conflicts: [],
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
    })),
    criteria: Object.entries(criteria).map(([id, { points, values }]) => ({
      id,
      name: id,
      asks: words,
      importance: { points, because: words, ...sources },
      values: Object.fromEntries(
        Object.entries(values).map(([a, value]) => [a, { value, because: words, ...sources }]),
      ),
    })),
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
      leaningMargin: 2,
      leastLead: 0.3,
      whenTied: 'Begin with what is cheapest.',
      clearMargin: 6,
      secondsPerQuestion: 15,
      example: { story: words, answers: {} },
      ...method,
    },
  };
}
