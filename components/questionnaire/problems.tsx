import { type Problem, problemSentences } from '@/lib/answers/problems';
import type { Content } from '@/lib/content/schema';
import type { Recommendation } from '@/lib/engine/recommend';
import { Link } from '../site/link';
import { Warning } from '../ui/notice';

/** A warning with one sentence for each problem of the query. */
export function Problems(props: {
  content: Content;
  problems: readonly Problem[];
  /** The valid answers and weights of the query. */
  validInput: Pick<Recommendation, 'answers' | 'ownWeights'>;
  /** This page with what is left of an incomplete link, taken as the whole. */
  restHref?: string;
}) {
  const { content, problems, validInput, restHref } = props;
  if (problems.length === 0) return null;
  const has = (kind: Problem['kind']) => problems.some((problem) => problem.kind === kind);
  const isAllKept =
    Object.keys({ ...validInput.answers, ...validInput.ownWeights }).length > 0 &&
    !has('too-many') &&
    !has('incomplete-link');
  const title = has('incomplete-link')
    ? 'This is not the whole link'
    : 'Part of this link could not be used';
  return (
    <Warning title={title}>
      <ul className="mt-1 list-disc pl-5">
        {problemSentences(content, problems).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {restHref && has('incomplete-link') && (
        <p className="mt-2">
          <Link href={restHref}>Go on with what is left</Link>
        </p>
      )}
      {isAllKept && <p className="mt-2">Everything else in the link was kept.</p>}
    </Warning>
  );
}
