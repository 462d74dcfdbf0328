import { describeProblem, type Problem } from '@/lib/answers/problems';
import type { Content } from '@/lib/content/schema';
import type { Recommendation } from '@/lib/engine/recommend';
import type { Similar } from '@/lib/evidence/similar';
import { Problems } from '../questionnaire/problems';
import { Cautions } from './cautions';
import { type Before, Comparison } from './comparison';
import { Details } from './details';
import { FirstScreen } from './first-screen';

/** The whole explained recommendation: the first screen, and the details beneath. */
export function Explained(props: {
  content: Content;
  advice: {
    recommendation: Recommendation;
    problems: Problem[];
    query: string;
    /** The result it is to be compared with. */
    before: Before | null;
  };
  similar: Similar[];
  version: string;
  /** Where the site is reached, for the address to send on. */
  origin: string;
  /** The query as it was given. */
  given: string;
  /** Whether the details are folded, for little room. */
  isFolded?: boolean;
}) {
  const { content, advice, ...rest } = props;
  const { recommendation, problems, query, before } = advice;
  const shown = { content, recommendation, query };
  return (
    <FirstScreen
      {...shown}
      similar={rest.similar}
      isWhatIf={before !== null}
      warnings={
        <>
          <Problems sentences={problems.map((problem) => describeProblem(content, problem))} />
          <Cautions {...shown} />
          {before && <Comparison {...shown} before={before} />}
        </>
      }
    >
      <Details {...shown} {...rest} before={before} />
    </FirstScreen>
  );
}
