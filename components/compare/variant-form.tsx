import { hrefs } from '@/lib/addresses/hrefs';
import { nameParameter, variantParameter } from '@/lib/addresses/set-parameters';
import type { ComparedSet } from '@/lib/compare/compare';
import type { Content } from '@/lib/content/schema';
import { answerSetName } from '@/lib/wording/comparison-findings';
import { AnswerField } from '../questionnaire/answer-field';
import { Button } from '../ui/button';
import { TextField } from '../ui/text-field';

/** A form prefilled with the answers of the first set; submitting it adds a variant of that set. */
export function VariantForm(props: {
  content: Content;
  /** All sets so far; the variant is based on the first. */
  compared: ComparedSet[];
  /** The parameter key of the variant, such as "c". */
  letter: string;
}) {
  const { content, compared, letter } = props;
  const [first] = compared;
  if (!first) return null;
  const { answers, answered, unanswered } = first.advice.recommendation;
  const applicableQuestions = new Set([...answered, ...unanswered]);
  return (
    <form method="get" action={hrefs.compare()}>
      {compared.map(({ key, reading, isNamed, name }) => (
        <span key={key}>
          <input type="hidden" name={key} value={reading.query} />
          {isNamed && <input type="hidden" name={nameParameter(key)} value={name} />}
        </span>
      ))}
      <p className="mb-4 max-w-prose">
        These are the answers of {answerSetName(first)}. Change what you like: the variant is
        compared with them.
      </p>
      <div className="mb-6 max-w-xs">
        <TextField
          name={nameParameter(letter)}
          label="Name of the variant"
          hint={`Such as “In six months”. Else it is “${letter.toUpperCase()}”.`}
          value=""
          problems={[]}
        />
      </div>
      <div className="grid gap-8">
        {content.sections.map(({ id, name }) => (
          <fieldset key={id} className="min-w-0">
            <legend className="mb-2 font-semibold font-serif text-lg">{name}</legend>
            <div className="grid gap-4 @2xl:grid-cols-2 @5xl:grid-cols-3">
              {content.questions
                .filter(
                  (question) => question.section === id && applicableQuestions.has(question.id),
                )
                .map((question) => (
                  <AnswerField
                    key={question.id}
                    question={question}
                    name={variantParameter(letter, question.id)}
                    answer={answers[question.id] ?? ''}
                  />
                ))}
            </div>
          </fieldset>
        ))}
      </div>
      <p className="mt-6">
        <Button type="submit">Compare with {answerSetName(first)}</Button>
      </p>
    </form>
  );
}
