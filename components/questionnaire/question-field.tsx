import type { Option, Question } from '@/lib/content/schema';
import { UNKNOWN } from '@/lib/content/unknown';
import { UNKNOWN_LABEL } from '@/lib/wording/answer-names';

/** Offered once there is an answer, to remove it. A blank value means no answer. */
const TAKE_BACK: Option = { id: '', label: 'Take my answer back' };

/** A question as native radio buttons, with its help text and explained terms. */
export function QuestionField({
  question,
  answer,
  isIrrelevant,
}: {
  question: Question;
  answer: string | undefined;
  /** Whether it is proved that no answer to it can change the winner. */
  isIrrelevant: boolean;
}) {
  const { id, text, help, terms, options, unknown } = question;
  const choices = [
    ...options,
    ...(unknown ? [{ id: UNKNOWN, label: UNKNOWN_LABEL }] : []),
    ...(answer === undefined ? [] : [TAKE_BACK]),
  ];
  return (
    <fieldset id={id} aria-describedby={`${id}-help`} className="min-w-0">
      <legend className="font-semibold font-serif text-xl leading-snug">{text}</legend>
      <p id={`${id}-help`} className="mt-2 max-w-prose text-muted text-sm">
        {help}
      </p>
      {isIrrelevant && (
        <p className="mt-2 w-fit max-w-prose border-accent border-l-4 pl-3 text-sm">
          With your other answers as they are, this cannot change which approach comes first. You
          can skip it.
        </p>
      )}
      {terms.length > 0 && (
        <details className="mt-1 max-w-prose text-sm">
          <summary className="w-fit py-1 text-accent underline">
            Words used here: {terms.map(({ term }) => term).join(', ')}
          </summary>
          <dl className="mt-1 mb-2 border-line border-l-2 pl-4">
            {terms.map(({ term, means }) => (
              <div key={term} className="py-1">
                <dt className="font-semibold">{term}</dt>
                <dd>{means}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
      <div className="mt-3 grid gap-x-6 gap-y-1 @2xl:grid-cols-2">
        {choices.map((option) => (
          <Choice key={option.id} question={id} option={option} isChosen={answer === option.id} />
        ))}
      </div>
    </fieldset>
  );
}

function Choice(props: { question: string; option: Option; isChosen: boolean }) {
  const { question, option, isChosen } = props;
  const id = `${question}-${option.id || 'take-back'}`;
  return (
    <label className="flex cursor-pointer gap-3 rounded-md border border-transparent px-2 py-2 has-checked:border-accent has-checked:bg-panel">
      <input
        type="radio"
        id={id}
        name={question}
        value={option.id}
        defaultChecked={isChosen}
        aria-labelledby={`${id}-label`}
        aria-describedby={option.hint ? `${id}-hint` : undefined}
        className="mt-0.5 size-6 shrink-0"
      />
      <span className="min-w-0">
        <span id={`${id}-label`} className="block py-0.5">
          {option.label}
        </span>
        {option.hint && (
          <span id={`${id}-hint`} className="block text-muted text-sm leading-snug">
            {option.hint}
          </span>
        )}
      </span>
    </label>
  );
}
