import type { Answers, Condition, Content, Rule } from '../../content/schema';
import { UNKNOWN } from '../../content/unknown';
import { importanceUnits, valueUnits } from './units';

/**
 * An answer as a number: 0 is open, 1 is the first option. A question that is left open
 * for good counts as unanswered, but no search fills it in.
 */
export const LEFT_OPEN = 30;
export const DOES_NOT_APPLY = 31;
/** The codes of all questions, in the order of the content. */
export type Codes = Uint8Array;

/** Holds when the code of a question is one of those whose bit is set. */
export type Term = { question: number; codes: number };
/** What is added to one slot of a tally. */
export type Effect = { slot: number; units: number };

type CompiledQuestion = {
  id: string;
  options: string[];
  appliesWhen: Term[];
  /** Itself and the questions that decide whether it applies. */
  drivers: number[];
  /** Code -> the effects of all rules that read this question alone. */
  effects: Effect[][];
  /** Whether a rule reads this question and others. */
  isInJoint: boolean;
};

export type CompiledRule = {
  when: Term[];
  effects: Effect[];
  /** The questions it reads, and those that decide whether these apply. */
  drivers: number[];
};

/**
 * The content as numbers. A tally is one row of whole numbers: the importance of each
 * criterion, then the values, approach by approach, then the vetoes against each approach.
 */
export type Compiled = {
  questions: CompiledQuestion[];
  /** The questions that do not always apply. */
  conditional: number[];
  criteria: string[];
  /** In the order in which equal scores are ranked. */
  approaches: string[];
  rules: CompiledRule[];
  /** The rules that read more than one question. */
  joint: CompiledRule[];
  /** The tally before any rule has spoken. */
  base: Int32Array;
};

const compiled = new WeakMap<Content, Compiled>();

/** The compiled form of the content; made once for each content, which must not change. */
export function compile(content: Content): Compiled {
  const known = compiled.get(content);
  if (known) return known;
  const made = make(content);
  compiled.set(content, made);
  return made;
}

function make(content: Content): Compiled {
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
  const readers = rules.map((rule) => compileRule(content, rule, slots, drivers));
  const joint = readers.filter(({ when }) => when.length > 1);
  return {
    criteria: criteria.map(({ id }) => id),
    approaches: approaches.map(({ id }) => id),
    rules: readers,
    joint,
    base,
    conditional: questions.flatMap(({ appliesWhen }, q) =>
      Object.keys(appliesWhen).length > 0 ? [q] : [],
    ),
    questions: questions.map(({ id, options, appliesWhen }, q) => ({
      id,
      options: options.map((option) => option.id),
      appliesWhen: compileCondition(content, appliesWhen),
      drivers: drivers[q] ?? [],
      effects: Array.from({ length: DOES_NOT_APPLY + 1 }, (_, code) =>
        readers.flatMap(({ when, effects }) =>
          isOnly(when, q) && admits(when, code) ? effects : [],
        ),
      ),
      isInJoint: joint.some(({ when }) => when.some(({ question }) => question === q)),
    })),
  };
}

const isOnly = (when: readonly Term[], q: number) => when.length === 1 && when[0]?.question === q;
const admits = (when: readonly Term[], code: number) =>
  (((when[0]?.codes ?? 0) >>> code) & 1) === 1;

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
  const read = terms.flatMap(({ question }) => drivers[question] ?? []);
  return { when: terms, effects, drivers: [...new Set(read)] };
}

function compileCondition({ questions }: Content, condition: Condition): Term[] {
  return Object.entries(condition).map(([id, wanted]) => {
    const question = questions.findIndex((one) => one.id === id);
    const codes = wanted.map((option) => 1 << codeOf(questions[question]?.options ?? [], option));
    return { question, codes: codes.reduce((all, bit) => all | bit, 0) };
  });
}

function codeOf(options: readonly { id: string }[], option: string): number {
  return options.findIndex(({ id }) => id === option) + 1;
}

/** For each question itself and, since questions depend on earlier ones only, all its parents. */
function driversOf({ questions }: Content): number[][] {
  const drivers: number[][] = [];
  questions.forEach(({ appliesWhen }, q) => {
    const parents = Object.keys(appliesWhen).map((id) => questions.findIndex((p) => p.id === id));
    drivers.push([...new Set([q, ...parents.flatMap((parent) => drivers[parent] ?? [])])]);
  });
  return drivers;
}

/** The answers as codes, kept ones too: what does not apply is settled by who reads them. */
export function encode({ questions }: Compiled, answers: Answers): Codes {
  const codes = new Uint8Array(questions.length);
  questions.forEach(({ id, options }, q) => {
    const answer = answers[id];
    if (answer !== undefined && answer !== UNKNOWN) codes[q] = options.indexOf(answer) + 1;
  });
  return codes;
}

/** Codes as answers; open questions and those that do not apply are left out. */
export function decode({ questions }: Compiled, codes: Codes): Answers {
  const answers = questions.map(({ id, options }, q) => [id, options[(codes[q] ?? 0) - 1]]);
  return Object.fromEntries(answers.filter(([, option]) => option !== undefined));
}
