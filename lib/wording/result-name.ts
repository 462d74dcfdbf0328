import { MAX_NAME_LENGTH } from '../compare/names';
import { optionLabel } from './answer-names';
import { counted } from './figures';
import type { Result } from './findings';

/**
 * A default name for a result: its first answer and the number of answers, in at most
 * MAX_NAME_LENGTH characters. The option stands without its question's label where it answers the
 * first question, which asks for the task.
 */
export function resultName({ content, recommendation }: Result): string {
  const { answers, answered } = recommendation;
  const first = content.questions.find(({ id }) => answered.includes(id));
  if (!first) return 'No answer that counts';
  const count = counted(answered.length, 'answer');
  const maxLabelLength = MAX_NAME_LENGTH - count.length - 2;
  const option = optionLabel(first, answers[first.id]);
  const label = first === content.questions[0] ? option : `${first.label}: ${option}`;
  const shortLabel =
    label.length > maxLabelLength ? `${label.slice(0, maxLabelLength - 1).trimEnd()}\u2026` : label;
  return `${shortLabel}, ${count}`;
}
