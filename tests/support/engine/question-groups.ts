import type { Answers, Content, Question, Rule } from '@/lib/content/schema';
import { evaluate } from '@/lib/engine/model/condition';
import { knownAnswers } from '@/lib/engine/model/known';

/**
 * Exact minima over all answer sets. Each rule reads few questions, so the questions partition
 * into small groups that no rule or condition links; which rules of a group fire depends only on
 * the answers to its questions. A sum over fired rules is therefore a sum over groups.
 */

/** Answers to some of a group's questions, and the rules that they fire. */
export type GroupAnswers = { answers: Answers; fired: Rule[] };
export type Group = { questions: Question[]; ways: GroupAnswers[] };

const groupsByContent = new WeakMap<Content, Group[]>();

export function groupsOf(content: Content): Group[] {
  const known = groupsByContent.get(content);
  if (known) return known;
  let sets: Set<string>[] = content.questions.map(({ id }) => new Set([id]));
  const links = [
    ...content.rules.map(({ when }) => Object.keys(when)),
    ...content.questions.map(({ id, appliesWhen }) => [id, ...Object.keys(appliesWhen)]),
  ];
  for (const linkedIds of links) {
    const joined = sets.filter((set) => linkedIds.some((id) => set.has(id)));
    const rest = sets.filter((set) => !joined.includes(set));
    sets = [...rest, new Set(joined.flatMap((set) => [...set]))];
  }
  const groups = sets.map((set) => groupOf(content, set));
  groupsByContent.set(content, groups);
  return groups;
}

function groupOf(content: Content, set: ReadonlySet<string>): Group {
  const questions = content.questions.filter(({ id }) => set.has(id));
  const rules = content.rules.filter(({ when }) => Object.keys(when).some((id) => set.has(id)));
  let answers: Answers[] = [{}];
  for (const { id, options } of questions) {
    const more = options.flatMap((option) =>
      answers.map((partial) => ({ ...partial, [id]: option.id })),
    );
    answers = [...answers, ...more];
  }
  const ways = answers.map((combination) => {
    const known = knownAnswers(questions, combination);
    return {
      answers: combination,
      fired: rules.filter(({ when }) => evaluate(when, known) === 'holds'),
    };
  });
  return { questions, ways };
}

export type Minimum = { value: number; answers: Answers };

/** The minimum over all answer sets of the sum of `of` over the fired rules; exact. */
export function minimumSum(content: Content, of: (rule: Rule) => number): Minimum {
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
