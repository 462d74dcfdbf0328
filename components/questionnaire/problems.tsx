import { describeProblem, type Problem } from '@/lib/answers/problems';
import type { Content } from '@/lib/content/schema';
import type { Recommendation } from '@/lib/engine/recommend';
import { Warning } from '../ui/notice';

/** A warning with one sentence for each problem of the query. */
export function Problems(props: {
  content: Content;
  problems: readonly Problem[];
  /** The valid answers and weights of the query. */
  validInput: Pick<Recommendation, 'answers' | 'ownWeights'>;
}) {
  const { content, problems, validInput } = props;
  if (problems.length === 0) return null;
  const isAllKept =
    Object.keys({ ...validInput.answers, ...validInput.ownWeights }).length > 0 &&
    !problems.some(({ kind }) => kind === 'too-many');
  const sentences = new Set(problems.map((problem) => describeProblem(content, problem)));
  return (
    <Warning title="Part of this link could not be used">
      <ul className="mt-1 list-disc pl-5">
        {[...sentences].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {isAllKept && <p className="mt-2">Everything else in the link was kept.</p>}
    </Warning>
  );
}
