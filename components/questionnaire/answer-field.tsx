import type { Question } from '@/lib/content/schema';
import { UNKNOWN } from '@/lib/content/unknown';
import { UNKNOWN_LABEL } from '@/lib/wording/answer-names';
import { SelectField } from '../ui/select-field';

/** A question as a select field, blank if it is not answered. */
export function AnswerField(props: {
  question: Question;
  answer: string;
  /** The form parameter; by default the question's id. */
  name?: string;
}) {
  const { question, answer, name = question.id } = props;
  const unknown = question.unknown ? [{ id: UNKNOWN, label: UNKNOWN_LABEL }] : [];
  return (
    <SelectField
      name={name}
      label={question.label}
      value={answer}
      blank="Not answered"
      options={[...question.options.map(({ id, label }) => ({ id, label })), ...unknown]}
    />
  );
}
