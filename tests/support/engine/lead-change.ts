import type { Answers, Content, Rule } from '@/lib/content/schema';
import { type Group, type GroupAnswers, groupsOf, type Minimum } from './question-groups';

/** What a way adds to each criterion's importance, and to the difference of the pair's values. */
type Effect = { importance: number[]; lead: number[]; answers: Answers };
type Pair = { approach: string; over: string };
type Step = { question: string; from: string; to: string };

/**
 * The exact minimum, over all answer sets including partial ones, of the change of an approach's
 * lead over another when one answer changes and all others stay; in points. With importance
 * fixed, the change is a sum over groups of questions, so the worst way of each group can be
 * chosen independently; the few combinations of importance are all tried.
 */
export function minimumLeadChange(content: Content, pair: Pair, step: Step): Minimum {
  const groups = groupsOf(content);
  const changedGroups = groups.filter((group) =>
    group.questions.some(({ id }) => id === step.question),
  );
  const others = groups.filter((group) => !changedGroups.includes(group));
  const changes = changedGroups.flatMap((group) => changesOf(content, pair, group, step));
  const base = content.criteria.map(({ importance }) => importance.points);
  const lead = content.criteria.map(
    ({ values }) => (values[pair.approach]?.value ?? 0) - (values[pair.over]?.value ?? 0),
  );
  const choices = others.map((group) =>
    byImportance(group.ways.map((way) => effectOf(content, pair, way))),
  );

  let worst: Minimum = { value: Infinity, answers: {} };
  for (const chosen of combinations(choices)) {
    const fixed = chosen.reduce((sum, [effect]) => add(sum, effect?.importance ?? []), base);
    for (const [before, after] of changes) {
      const old = weights(add(fixed, before.importance));
      const now = weights(add(fixed, after.importance));
      const slope = now.map((weight, c) => weight - (old[c] ?? 0));
      let value = dot(slope, lead) + dot(now, after.lead) - dot(old, before.lead);
      let answers = before.answers;
      for (const ways of chosen) {
        const effect = ways.reduce((a, b) => (dot(slope, b.lead) < dot(slope, a.lead) ? b : a));
        value += dot(slope, effect.lead);
        answers = { ...answers, ...effect.answers };
      }
      if (value < worst.value) worst = { value, answers };
    }
  }
  return { value: 100 * worst.value, answers: worst.answers };
}

/** The distinct pairs of effects before and after the step, over all other answers of the group. */
function changesOf(content: Content, pair: Pair, group: Group, step: Step): [Effect, Effect][] {
  const changes = new Map<string, [Effect, Effect]>();
  const rest = ({ answers }: GroupAnswers) => JSON.stringify({ ...answers, [step.question]: '' });
  const answering = (option: string) =>
    group.ways.filter(({ answers }) => answers[step.question] === option);
  const after = new Map(answering(step.to).map((way) => [rest(way), way]));
  for (const way of answering(step.from)) {
    const next = after.get(rest(way));
    if (!next) continue;
    const [a, b] = [effectOf(content, pair, way), effectOf(content, pair, next)];
    changes.set(`${a.importance} ${a.lead} ${b.importance} ${b.lead}`, [a, b]);
  }
  return [...changes.values()];
}

function effectOf({ criteria }: Content, { approach, over }: Pair, way: GroupAnswers): Effect {
  const sum = (of: (rule: Rule, criterion: string) => number) =>
    criteria.map(({ id }) => way.fired.reduce((total, rule) => total + of(rule, id), 0));
  return {
    importance: sum((rule, id) => rule.weights[id] ?? 0),
    lead: sum((rule, id) => (rule.values[id]?.[approach] ?? 0) - (rule.values[id]?.[over] ?? 0)),
    answers: way.answers,
  };
}

/** Distinct effects, grouped by importance. */
function byImportance(effects: readonly Effect[]): Effect[][] {
  const alike = new Map<string, Map<string, Effect>>();
  for (const effect of effects) {
    const key = effect.importance.join();
    const same = alike.get(key) ?? new Map<string, Effect>();
    alike.set(key, same.set(effect.lead.join(), effect));
  }
  return [...alike.values()].map((same) => [...same.values()]);
}

function* combinations<T>(choices: readonly T[][]): Generator<T[]> {
  const [first, ...rest] = choices;
  if (!first) {
    yield [];
    return;
  }
  for (const others of combinations(rest)) for (const choice of first) yield [choice, ...others];
}

function add(a: readonly number[], b: readonly number[]): number[] {
  return a.map((value, n) => value + (b[n] ?? 0));
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((total, value, n) => total + value * (b[n] ?? 0), 0);
}

function weights(importance: readonly number[]): number[] {
  const total = importance.reduce((sum, points) => sum + points, 0);
  return importance.map((points) => points / total);
}
