import type { Content, Rule } from './schema';
import { UNANSWERED } from './unknown';

type Reach = { least: number; most: number };

/**
 * Bounds on what rules can add up to over all answers, `moved` being what a single one adds: the
 * extremes over the options of each question, for rules that read one question, and each other rule
 * alone. Never too narrow, and exact where no rule reads several questions.
 */
export function reachOf(
  { questions, rules }: Pick<Content, 'questions' | 'rules'>,
  moved: (rule: Rule) => number,
): Reach {
  const parts = questions.map(({ id, options }) => {
    const own = rules.filter(({ when }) => Object.keys(when).join() === id);
    const sums = [UNANSWERED, ...options.map((option) => option.id)].map((option) =>
      sum(own.filter(({ when }) => when[id]?.includes(option)).map(moved)),
    );
    // A question that does not apply fires none.
    return { least: Math.min(0, ...sums), most: Math.max(0, ...sums) };
  });
  for (const rule of rules) {
    if (Object.keys(rule.when).length < 2) continue;
    parts.push({ least: Math.min(0, moved(rule)), most: Math.max(0, moved(rule)) });
  }
  return {
    least: sum(parts.map(({ least }) => least)),
    most: sum(parts.map(({ most }) => most)),
  };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
