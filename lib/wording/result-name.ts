import { LONGEST_NAME } from '../compare/names';
import { optionLabel } from './answer-names';
import { counted } from './figures';
import type { Given } from './findings';

/**
 * A name by which a person tells this result from others: its first answer and how many
 * there are, in at most LONGEST_NAME characters. The option alone says enough where it
 * answers the first question, which asks for the task.
 */
export function resultName({ content, recommendation }: Given): string {
  const { answers, answered } = recommendation;
  const first = content.questions.find(({ id }) => answered.includes(id));
  if (!first) return 'No answer that counts';
  const count = counted(answered.length, 'answer');
  const room = LONGEST_NAME - count.length - 2;
  const option = optionLabel(first, answers[first.id]);
  const label = first === content.questions[0] ? option : `${first.label}: ${option}`;
  const short = label.length > room ? `${label.slice(0, room - 1).trimEnd()}\u2026` : label;
  return `${short}, ${count}`;
}
