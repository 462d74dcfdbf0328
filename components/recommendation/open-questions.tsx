import Link from 'next/link';
import type { Content } from '@/lib/content/schema';
import type { Recommendation } from '@/lib/engine/recommend';
import { hrefs } from '@/lib/site';

/** What is not answered yet, and what each answer could still bring in. */
export function OpenQuestions(props: {
  content: Content;
  recommendation: Recommendation;
  query: string;
}) {
  const { content, recommendation, query } = props;
  const open = content.questions.filter(({ id }) => recommendation.unanswered.includes(id));
  if (open.length === 0) return <p>You have answered everything that applies.</p>;
  return (
    <>
      <p className="mb-4 max-w-prose">
        {open.length === 1 ? 'One question has' : `${open.length} questions have`} no answer yet.
        They move nothing now. The thin lines on the scores show how far they could still move each
        approach.
      </p>
      <ul className="grid gap-2">
        {open.map((question) => (
          <li key={question.id}>
            <Link href={hrefs.question(question.section, question.id, query)}>{question.text}</Link>
            <span className="text-muted text-sm">
              {' '}
              {rulesWaiting(question.id) === 1
                ? '1 rule waits for it.'
                : `${rulesWaiting(question.id)} rules wait for it.`}
            </span>
          </li>
        ))}
      </ul>
    </>
  );

  function rulesWaiting(question: string): number {
    return recommendation.open.filter(({ questions }) => questions.includes(question)).length;
  }
}
