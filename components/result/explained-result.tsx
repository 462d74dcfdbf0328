import { withoutCheck } from '@/lib/addresses/check';
import { hrefs } from '@/lib/addresses/hrefs';
import type { Problem } from '@/lib/answers/problems';
import type { Content } from '@/lib/content/schema';
import type { Recommendation } from '@/lib/engine/recommend';
import type { SimilarCase } from '@/lib/evidence/similar-cases';
import type { DecisionRecord } from '@/lib/record/text/model';
import type { Release } from '@/lib/releases/release-schema';
import type { RulesetComparison } from '@/lib/releases/result-differences';
import { Problems } from '../questionnaire/problems';
import { Cautions } from './answer/cautions';
import { FirstScreen } from './answer/first-screen';
import { PastRulesetNotice } from './answer/past-ruleset-notice';
import { Details } from './details';
import { Comparison, type OriginalResult } from './what-if/comparison';

/** A recommendation with its explanation: the first screen, then the details. */
export function ExplainedResult(props: {
  advice: {
    content: Content;
    version: string;
    release: Release | null;
    recommendation: Recommendation;
    problems: Problem[];
    query: string;
    /** The result to compare with, if this one is a what-if variant. */
    before: OriginalResult | null;
    /** The same link under the current ruleset, if it names an older one. */
    rulesetComparison: RulesetComparison | null;
  };
  similar: SimilarCase[];
  record?: DecisionRecord | null;
  /** The public origin of the site, for the address to share. */
  origin: string;
  /** The query as requested, before it was made canonical. */
  rawQuery: string;
  /** Whether the details are collapsed, to save space. */
  isFolded?: boolean;
}) {
  const { advice, ...rest } = props;
  const { content, version, release, recommendation, problems, query, before, rulesetComparison } =
    advice;
  const { isFolded = false } = rest;
  const result = { content, recommendation, query };
  return (
    <FirstScreen
      {...result}
      similar={rest.similar}
      isWhatIf={before !== null}
      warnings={
        <>
          <Problems
            content={content}
            problems={problems}
            validInput={recommendation}
            restHref={query && hrefs.recommendation(withoutCheck(query))}
          />
          {rulesetComparison && (
            <PastRulesetNotice
              original={advice}
              isTrial={before !== null}
              {...{ rulesetComparison, isFolded }}
            />
          )}
          <Cautions {...result} />
          {before && <Comparison {...result} before={before} />}
        </>
      }
    >
      <Details
        {...result}
        {...rest}
        {...{ version, release, before }}
        isPast={rulesetComparison !== null}
      />
    </FirstScreen>
  );
}
