import type { Answers, Content, Question, Rule } from '../content/schema';
import { evaluate, type Known } from './condition';
import { know } from './known';

/** What one way to answer a block of questions adds to importance and, per approach, to values. */
type Effect = { importance: number[]; moves: number[][] };
/** The criteria (by index) on which one approach's value moves. */
export type Way = { criterion: number; move: number }[];
/** Effects that add the same importance: per approach, the ways that may be its worst or best. */
export type Group = { importance: number[]; worst: Way[][]; best: Way[][] };

/**
 * Splits the rules that the answers leave open from those they settle, and the open ones
 * into blocks, so that no unanswered question is read in two blocks. Each block lists what
 * it can do to the scores, over all ways to answer its questions or to leave them open.
 */
export function splitIntoBlocks(
  content: Content,
  answers: Answers,
): { settled: Rule[]; blocks: Group[][] } {
  const known = know(content.questions, answers);
  const drivers = driversOf(content.questions);
  const pending = content.rules.filter((rule) => evaluate(rule.when, known) !== 'fails');
  const free = (rule: Rule) =>
    driversOfRule(rule, drivers).filter((question) => known[question] === undefined);

  const unsettled = pending.filter((rule) => free(rule).length > 0);
  return {
    settled: pending.filter((rule) => free(rule).length === 0),
    blocks: independentBlocks(unsettled, free).map((rules) =>
      groupByWeights(effectsOf(content, answers, rules, drivers)),
    ),
  };
}

/** Question id -> itself and the questions that decide whether it applies. */
function driversOf(questions: readonly Question[]): Map<string, string[]> {
  const drivers = new Map<string, string[]>();
  for (const { id, appliesWhen } of questions) {
    const parents = Object.keys(appliesWhen).flatMap((parent) => drivers.get(parent) ?? []);
    drivers.set(id, [...new Set([id, ...parents])]);
  }
  return drivers;
}

function driversOfRule(rule: Rule, drivers: Map<string, string[]>): string[] {
  return [...new Set(Object.keys(rule.when).flatMap((question) => drivers.get(question) ?? []))];
}

/** Rules joined into blocks, so that no question is free in two blocks. */
function independentBlocks(rules: readonly Rule[], free: (rule: Rule) => string[]): Rule[][] {
  let blocks: { rules: Rule[]; questions: Set<string> }[] = [];
  for (const rule of rules) {
    const questions = free(rule);
    const touched = blocks.filter((block) => questions.some((q) => block.questions.has(q)));
    const joined = {
      rules: [...touched.flatMap((block) => block.rules), rule],
      questions: new Set([...touched.flatMap((block) => [...block.questions]), ...questions]),
    };
    blocks = [...blocks.filter((block) => !touched.includes(block)), joined];
  }
  return blocks.map((block) => block.rules);
}

/** The different effects that a block's rules can have, over all ways to answer it. */
function effectsOf(
  content: Content,
  answers: Answers,
  rules: readonly Rule[],
  drivers: Map<string, string[]>,
): Effect[] {
  const read = new Set(rules.flatMap((rule) => driversOfRule(rule, drivers)));
  const questions = content.questions.filter((question) => read.has(question.id));
  const start = know(questions, answers);
  const asked = questions.filter((question) => start[question.id] === undefined);

  const effects = new Map<string, Effect>();
  for (const completion of completions(asked, answers)) {
    const effect = effectOf(content, rules, know(questions, completion));
    effects.set([effect.importance, ...effect.moves].join(), effect);
  }
  return [...effects.values()];
}

function* completions(questions: readonly Question[], answers: Answers): Generator<Answers> {
  const [first, ...rest] = questions;
  if (!first) {
    yield answers;
    return;
  }
  yield* completions(rest, answers);
  for (const option of first.options) {
    yield* completions(rest, { ...answers, [first.id]: option.id });
  }
}

function effectOf(content: Content, rules: readonly Rule[], known: Known): Effect {
  const importance = content.criteria.map(() => 0);
  const moves = content.approaches.map(() => content.criteria.map(() => 0));
  for (const rule of rules) {
    if (evaluate(rule.when, known) !== 'holds') continue;
    content.criteria.forEach(({ id }, c) => {
      importance[c] = (importance[c] ?? 0) + (rule.weights[id] ?? 0);
      content.approaches.forEach((approach, a) => {
        const row = moves[a];
        if (row) row[c] = (row[c] ?? 0) + (rule.values[id]?.[approach.id] ?? 0);
      });
    });
  }
  return { importance, moves };
}

function groupByWeights(effects: readonly Effect[]): Group[] {
  const alike = new Map<string, Effect[]>();
  for (const effect of effects) {
    const key = effect.importance.join();
    alike.set(key, [...(alike.get(key) ?? []), effect]);
  }
  return [...alike.values()].map((group) => {
    const rows = (group[0]?.moves ?? []).map((_, a) => group.map(({ moves }) => moves[a] ?? []));
    return {
      importance: group[0]?.importance ?? [],
      worst: rows.map((ways) => undominated(ways, (x, y) => x <= y)),
      best: rows.map((ways) => undominated(ways, (x, y) => x >= y)),
    };
  });
}

/** Importance is never negative, so a way that is no better on any criterion can be left out. */
function undominated(rows: readonly number[][], noWorse: (x: number, y: number) => boolean): Way[] {
  const kept: number[][] = [];
  const beats = (x: readonly number[], y: readonly number[]) =>
    x.every((move, c) => noWorse(move, y[c] ?? 0));
  for (const row of rows) {
    if (kept.some((other) => beats(other, row))) continue;
    kept.splice(0, kept.length, ...kept.filter((other) => !beats(row, other)), row);
  }
  return kept.map((row) =>
    row.flatMap((move, criterion) => (move === 0 ? [] : [{ criterion, move }])),
  );
}
