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
        {open.length === 1
          ? 'One question is still open, so it moves nothing now.'
          : `${open.length} questions are still open, so they move nothing now.`}{' '}
        The thin lines on the scores show how far they could still move each approach.
      </p>
      <ul className="grid gap-2">
        {open.map((question) => (
          <li key={question.id}>
            <Link prefetch={false} href={hrefs.question(question.section, question.id, query)}>
              {question.text}
            </Link>
            {recommendation.answers[question.id] && (
              <span className="text-muted text-sm"> You said you don't know yet.</span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
