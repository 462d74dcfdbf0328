import type { Problem } from '@/lib/answers/problems';
import type { Content } from '@/lib/content/schema';
import type { Recommendation } from '@/lib/engine/recommend';
import type { Similar } from '@/lib/evidence/similar';
import type { DecisionRecord } from '@/lib/record/text/model';
import type { Release } from '@/lib/releases/release-schema';
import type { Past } from '@/lib/releases/since';
import { Problems } from '../questionnaire/problems';
import { Cautions } from './answer/cautions';
import { FirstScreen } from './answer/first-screen';
import { ThenAndNow } from './answer/then-and-now';
import { Details } from './details';
import { type Before, Comparison } from './what-if/comparison';

/** The whole explained recommendation: the first screen, and the details beneath. */
export function Explained(props: {
  advice: {
    content: Content;
    version: string;
    release: Release | null;
    recommendation: Recommendation;
    problems: Problem[];
    query: string;
    /** The result it is to be compared with. */
    before: Before | null;
    /** What the same link comes to today, where it names older rules. */
    past: Past | null;
  };
  similar: Similar[];
  record?: DecisionRecord | null;
  /** Where the site is reached, for the address to send on. */
  origin: string;
  /** The query as it was given. */
  given: string;
  /** Whether the details are folded, for little room. */
  isFolded?: boolean;
}) {
  const { advice, ...rest } = props;
  const { content, version, release, recommendation, problems, query, before, past } = advice;
  const { isFolded = false } = rest;
  const shown = { content, recommendation, query };
  return (
    <FirstScreen
      {...shown}
      similar={rest.similar}
      isWhatIf={before !== null}
      warnings={
        <>
          {past && <ThenAndNow then={advice} isTrial={before !== null} {...{ past, isFolded }} />}
          <Problems content={content} problems={problems} kept={recommendation} />
          <Cautions {...shown} />
          {before && <Comparison {...shown} before={before} />}
        </>
      }
    >
      <Details {...shown} {...rest} {...{ version, release, before }} isPast={past !== null} />
    </FirstScreen>
  );
}
