import { hrefs } from '@/lib/addresses/hrefs';
import type { Content } from '@/lib/content/schema';
import type { Recommendation } from '@/lib/engine/recommend';
import { optionLabel } from '@/lib/wording/answer-names';
import { Link } from '../../site/link';

/** Every question with its answer and a link to change it while keeping the other answers. */
export function AnswerList(props: {
  content: Content;
  recommendation: Recommendation;
  query: string;
}) {
  const { content, recommendation, query } = props;
  const { answers, answered, unanswered, setAside } = recommendation;
  const listed = new Set([...answered, ...unanswered, ...setAside]);
  return (
    <dl>
      {content.questions
        .filter(({ id }) => listed.has(id))
        .map((question) => (
          <div
            key={question.id}
            className="flex flex-wrap gap-x-4 border-line border-b py-2 @2xl:grid @2xl:grid-cols-[14rem_1fr_5rem]"
          >
            <dt className="basis-full font-semibold @2xl:basis-auto">{question.label}</dt>
            <dd className={`min-w-0 flex-1 ${answers[question.id] ? '' : 'text-muted'}`}>
              {optionLabel(question, answers[question.id])}
              {setAside.includes(question.id) && ' (kept, but it does not apply now)'}
            </dd>
            <dd className="@2xl:text-right print:hidden">
              {!setAside.includes(question.id) && (
                <Link href={hrefs.question(question.section, question.id, query)}>
                  {answers[question.id] ? 'Change' : 'Answer'}
                  <span className="sr-only"> {question.label}</span>
                </Link>
              )}
            </dd>
          </div>
        ))}
    </dl>
  );
}
