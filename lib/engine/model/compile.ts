import type { Answers, Condition, Content, Rule } from '../../content/schema';
import { UNANSWERED, UNKNOWN } from '../../content/unknown';
import { importanceUnits, valueUnits } from './units';

/**
 * Answer codes: 0 is open, 1 is the first option. LEFT_OPEN counts as unanswered as well,
 * but marks a question that searches must not fill in.
 */
export const LEFT_OPEN = 30;
export const DOES_NOT_APPLY = 31;
/** One answer code for each question, in the order of the content. */
export type Codes = Uint8Array;

/** Holds where bit n of `mask` is set, n being the answer code of the question. */
export type Term = { question: number; mask: number };
/** Adds `units` to one slot of a tally. */
export type Effect = { slot: number; units: number };

type CompiledQuestion = {
  id: string;
  options: string[];
  appliesWhen: Term[];
  /** Indices of the question itself and of those that decide whether it applies. */
  drivers: number[];
  /** Answer code -> the effects of all rules whose condition names this question only. */
  effects: Effect[][];
  /** True where the condition of some rule names this question and others. */
  isInJoint: boolean;
};

export type CompiledRule = {
  when: Term[];
  effects: Effect[];
  /** Indices of the questions in its condition, and of those that decide whether these apply. */
  drivers: number[];
};

/**
 * The content in numeric form. A tally is one row of integers: the importance of each
 * criterion, then the values, approach by approach, then the number of vetoes on each approach.
 */
export type Compiled = {
  questions: CompiledQuestion[];
  /** Indices of the questions that do not always apply. */
  conditional: number[];
  criteria: string[];
  /** Ids; equal scores rank in this order. */
  approaches: string[];
  rules: CompiledRule[];
  /** The rules whose condition names more than one question. */
  joint: CompiledRule[];
  /** The tally before any rule fires. */
  base: Int32Array;
  /** How much is drawn or searched, and from which seed. */
  analysis: Content['method']['analysis'];
};

const compiledContents = new WeakMap<Content, Compiled>();

/** The compiled form of the content; cached by identity, so the content must not be mutated. */
export function compile(content: Content): Compiled {
  const cached = compiledContents.get(content);
  if (cached) return cached;
  const built = build(content);
  compiledContents.set(content, built);
  return built;
}

function build(content: Content): Compiled {
  const { questions, criteria, approaches, rules } = content;
  const slots = slotsOf(content);
  const base = new Int32Array(slots.count);
  criteria.forEach(({ id, importance, values }) => {
    base[slots.importance(id)] = importanceUnits(importance.points);
    for (const [approach, { value }] of Object.entries(values)) {
      base[slots.value(approach, id)] = valueUnits(value);
    }
  });
  const drivers = driversOf(content);
  const compiledRules = rules.map((rule) => compileRule(content, rule, slots, drivers));
  const joint = compiledRules.filter(({ when }) => when.length > 1);
  return {
    criteria: criteria.map(({ id }) => id),
    approaches: approaches.map(({ id }) => id),
    rules: compiledRules,
    joint,
    base,
    analysis: content.method.analysis,
    conditional: questions.flatMap(({ appliesWhen }, q) =>
      Object.keys(appliesWhen).length > 0 ? [q] : [],
    ),
    questions: questions.map(({ id, options, appliesWhen }, q) => ({
      id,
      options: options.map((option) => option.id),
      appliesWhen: compileCondition(content, appliesWhen),
      drivers: drivers[q] ?? [],
      effects: Array.from({ length: DOES_NOT_APPLY + 1 }, (_, code) =>
        compiledRules.flatMap(({ when, effects }) =>
          isOnly(when, q) && admits(when, code) ? effects : [],
        ),
      ),
      isInJoint: joint.some(({ when }) => when.some(({ question }) => question === q)),
    })),
  };
}

const isOnly = (when: readonly Term[], q: number) => when.length === 1 && when[0]?.question === q;
const admits = (when: readonly Term[], code: number) => (((when[0]?.mask ?? 0) >>> code) & 1) === 1;

/** Positions in a tally. */
type Slots = {
  count: number;
  importance: (criterion: string) => number;
  value: (approach: string, criterion: string) => number;
  veto: (approach: string) => number;
};

function slotsOf({ criteria, approaches }: Content): Slots {
  const c = new Map(criteria.map(({ id }, n) => [id, n]));
  const a = new Map(approaches.map(({ id }, n) => [id, n]));
  const at = (map: Map<string, number>, id: string) => map.get(id) ?? 0;
  const width = criteria.length;
  return {
    count: width * (1 + approaches.length) + approaches.length,
    importance: (criterion) => at(c, criterion),
    value: (approach, criterion) => width * (1 + at(a, approach)) + at(c, criterion),
    veto: (approach) => width * (1 + approaches.length) + at(a, approach),
  };
}

function compileRule(
  content: Content,
  { when, weights, values, vetoes }: Rule,
  slots: Slots,
  drivers: readonly number[][],
): CompiledRule {
  const terms = compileCondition(content, when);
  const effects = [
    ...Object.entries(weights).map(([criterion, points]) => ({
      slot: slots.importance(criterion),
      units: importanceUnits(points),
    })),
    ...Object.entries(values).flatMap(([criterion, moves]) =>
      Object.entries(moves).map(([approach, move]) => ({
        slot: slots.value(approach, criterion),
        units: valueUnits(move),
      })),
    ),
    ...vetoes.map((approach) => ({ slot: slots.veto(approach), units: 1 })),
  ];
  const termDrivers = terms.flatMap(({ question }) => drivers[question] ?? []);
  return { when: terms, effects, drivers: [...new Set(termDrivers)] };
}

function compileCondition({ questions }: Content, condition: Condition): Term[] {
  return Object.entries(condition).map(([id, wanted]) => {
    const question = questions.findIndex((candidate) => candidate.id === id);
    const masks = wanted.map((option) => maskOf(questions[question]?.options ?? [], option));
    return { question, mask: masks.reduce((mask, bits) => mask | bits, 0) };
  });
}

function maskOf(options: readonly { id: string }[], option: string): number {
  if (option === UNANSWERED) return 1 | (1 << LEFT_OPEN);
  return 1 << (options.findIndex(({ id }) => id === option) + 1);
}

/** For each question: its index and those of all its ancestors, which always come earlier. */
function driversOf({ questions }: Content): number[][] {
  const drivers: number[][] = [];
  questions.forEach(({ appliesWhen }, q) => {
    const parents = Object.keys(appliesWhen).map((id) => questions.findIndex((p) => p.id === id));
    drivers.push([...new Set([q, ...parents.flatMap((parent) => drivers[parent] ?? [])])]);
  });
  return drivers;
}

/**
 * Answers as codes, including those to questions that do not apply: the caller has to run
 * `markInapplicable` where that matters.
 */
export function encode({ questions }: Compiled, answers: Answers): Codes {
  const codes = new Uint8Array(questions.length);
  questions.forEach(({ id, options }, q) => {
    const answer = answers[id];
    if (answer !== undefined && answer !== UNKNOWN) codes[q] = options.indexOf(answer) + 1;
  });
  return codes;
}

/** Codes as answers; open and inapplicable questions are left out. */
export function decode({ questions }: Compiled, codes: Codes): Answers {
  const answers = questions.map(({ id, options }, q) => [id, options[(codes[q] ?? 0) - 1]]);
  return Object.fromEntries(answers.filter(([, option]) => option !== undefined));
}

/** A list in the order of the approaches, by their ids. */
export function byApproach<T>({ approaches }: Compiled, list: readonly T[]): Record<string, T> {
  return Object.fromEntries(list.map((item, a) => [approaches[a] ?? '', item]));
}
