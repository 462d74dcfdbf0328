import type { Answers, Content, Question, Rule } from '@/lib/content/schema';
import { evaluate } from '@/lib/engine/model/condition';
import { know } from '@/lib/engine/model/known';

/**
 * Exact statements about all answer sets. Rules read few questions each, so the questions
 * fall into small groups that no rule links; what the rules of a group do depends on the
 * answers to its questions alone. Whatever adds up over rules adds up over groups.
 */

/** One way to answer a group's questions, or to leave them open, and the rules that fire. */
export type Way = { answers: Answers; fired: Rule[] };
export type Group = { questions: Question[]; ways: Way[] };

const found = new WeakMap<Content, Group[]>();

export function groupsOf(content: Content): Group[] {
  const known = found.get(content);
  if (known) return known;
  let sets: Set<string>[] = content.questions.map(({ id }) => new Set([id]));
  const links = [
    ...content.rules.map(({ when }) => Object.keys(when)),
    ...content.questions.map(({ id, appliesWhen }) => [id, ...Object.keys(appliesWhen)]),
  ];
  for (const linked of links) {
    const joined = sets.filter((set) => linked.some((id) => set.has(id)));
    const rest = sets.filter((set) => !joined.includes(set));
    sets = [...rest, new Set(joined.flatMap((set) => [...set]))];
  }
  const groups = sets.map((set) => groupOf(content, set));
  found.set(content, groups);
  return groups;
}

function groupOf(content: Content, set: ReadonlySet<string>): Group {
  const questions = content.questions.filter(({ id }) => set.has(id));
  const rules = content.rules.filter(({ when }) => Object.keys(when).some((id) => set.has(id)));
  let answers: Answers[] = [{}];
  for (const { id, options } of questions) {
    const more = options.flatMap((option) => answers.map((one) => ({ ...one, [id]: option.id })));
    answers = [...answers, ...more];
  }
  const ways = answers.map((one) => {
    const known = know(questions, one);
    return { answers: one, fired: rules.filter(({ when }) => evaluate(when, known) === 'holds') };
  });
  return { questions, ways };
}

export type Extreme = { value: number; answers: Answers };

/** The least sum, over all answer sets, of what `of` counts for a fired rule; exact. */
export function least(content: Content, of: (rule: Rule) => number): Extreme {
  let value = 0;
  let answers: Answers = {};
  for (const { ways } of groupsOf(content)) {
    const sums = ways.map(({ fired }) => fired.reduce((total, rule) => total + of(rule), 0));
    const lowest = Math.min(...sums);
    value += lowest;
    answers = { ...answers, ...ways[sums.indexOf(lowest)]?.answers };
  }
  return { value, answers };
}
