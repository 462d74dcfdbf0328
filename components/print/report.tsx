import type { Problem } from '@/lib/answers/problems';
import type { Day } from '@/lib/common/date';
import type { Content } from '@/lib/content/schema';
import type { Recommendation } from '@/lib/engine/recommend';
import type { SimilarCase } from '@/lib/evidence/similar-cases';
import type { Release } from '@/lib/releases/release-schema';
import type { RulesetComparison } from '@/lib/releases/result-differences';
import { rulesetName } from '@/lib/releases/ruleset-name';
import { verdictHeadline } from '@/lib/wording/verdict';
import { Problems } from '../questionnaire/problems';
import { Cautions } from '../result/answer/cautions';
import { PrintingDay } from '../result/record/local-date';
import type { OriginalResult } from '../result/what-if/comparison';
import { Answers } from './answers';
import { CriteriaTable } from './criteria-table';
import { NextSteps } from './next-steps';
import { Reasoning } from './reasoning';
import { ReportFooter } from './report-footer';
import { selectionOf } from './selection';
import { SimilarLines } from './similar-lines';
import { SourceLines } from './source-lines';
import { Summary } from './summary';
import { Uncertainty } from './uncertainty';
import './print.css';

/** The print version of the result, two to three pages; hidden on screen. */
export function Report(props: {
  content: Content;
  recommendation: Recommendation;
  problems: Problem[];
  query: string;
  before: OriginalResult | null;
  version: string;
  release: Release | null;
  rulesetComparison: RulesetComparison | null;
  similar: SimilarCase[];
  origin: string;
  /** The day of rendering, by the server's clock. */
  day: Day;
}) {
  const { content, recommendation, problems, query, before, release, rulesetComparison, day } =
    props;
  const result = { content, recommendation };
  const selection = selectionOf(result);
  const isBegun = query !== '' || before !== null;
  return (
    <article className="report" hidden>
      <p className="imprint">
        <b>Prompt or Tune</b>{' '}
        <span>
          Recommendation, <PrintingDay serverDay={day} printed="printed" opened="opened" />
          {`, by ${rulesetName(release)}`}
        </span>
      </p>
      <h1>{verdictHeadline(recommendation, content.approaches)}</h1>
      <Problems content={content} problems={problems} validInput={recommendation} />
      {rulesetComparison && <p>{pastFinding(rulesetComparison)}</p>}
      {isBegun && <Cautions {...result} />}
      <Summary {...result} {...{ selection, before, isBegun }} />
      <div className={isBegun ? 'flow' : undefined}>
        {isBegun && (
          <>
            <Reasoning {...result} selection={selection} />
            <Uncertainty {...result} selection={selection} />
            <NextSteps {...result} selection={selection} />
            <Answers {...result} />
            <CriteriaTable {...result} />
            {!before && <SimilarLines {...result} similar={props.similar} />}
            <SourceLines content={content} sources={selection.sources} />
          </>
        )}
        <ReportFooter {...props} />
      </div>
    </article>
  );
}

function pastFinding({ current, differences }: RulesetComparison): string {
  const headline = verdictHeadline(current.recommendation, current.content.approaches);
  return `The rules have changed since. By today’s rules ${differences.isSame ? 'it comes out the same.' : `the same link says: “${headline}”`}`;
}
