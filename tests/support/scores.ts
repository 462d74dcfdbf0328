import type { Answers, Content } from '@/lib/content/schema';
import { evaluate } from '@/lib/engine/condition';
import { know } from '@/lib/engine/known';
import { score } from '@/lib/engine/score';

export type Scores = Readonly<Record<string, number>>;

/** The scores alone, without intervals and trace: what a search over many answer sets needs. */
export function scoresOf(content: Content, answers: Answers): Scores {
  const known = know(content.questions, answers);
  const fired = content.rules.filter((rule) => evaluate(rule.when, known) === 'holds');
  return score(content.criteria, fired).scores;
}

/** The approach that recommend() puts first. */
export function winnerOf(content: Content, answers: Answers): string {
  const known = know(content.questions, answers);
  const fired = content.rules.filter((rule) => evaluate(rule.when, known) === 'holds');
  const vetoed = new Set(fired.flatMap((rule) => rule.vetoes));
  const { scores } = score(content.criteria, fired);
  const allowed = content.approaches.filter(({ id }) => !vetoed.has(id));
  const best = allowed.reduce((a, b) => ((scores[b.id] ?? 0) > (scores[a.id] ?? 0) ? b : a));
  return best.id;
}

/** How far fine-tuning stands ahead of prompt engineering, in points. */
export function tuningLead(scores: Scores): number {
  return (scores['fine-tuning'] ?? 0) - (scores['prompt-engineering'] ?? 0);
}
