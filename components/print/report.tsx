import type { Problem } from '@/lib/answers/problems';
import type { Day } from '@/lib/common/date';
import type { Content } from '@/lib/content/schema';
import type { Recommendation } from '@/lib/engine/recommend';
import type { Similar } from '@/lib/evidence/similar';
import type { Release } from '@/lib/releases/release-schema';
import { rulesName } from '@/lib/releases/ruleset-name';
import type { Past } from '@/lib/releases/since';
import { verdictHeadline } from '@/lib/wording/verdict';
import { Problems } from '../questionnaire/problems';
import { Cautions } from '../result/answer/cautions';
import { OwnDay } from '../result/record/own-day';
import type { Before } from '../result/what-if/comparison';
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
  before: Before | null;
  version: string;
  release: Release | null;
  past: Past | null;
  similar: Similar[];
  origin: string;
  /** The day of rendering, by the server's clock. */
  day: Day;
}) {
  const { content, recommendation, problems, query, before, release, past, day } = props;
  const result = { content, recommendation };
  const selection = selectionOf(result);
  const isBegun = query !== '' || before !== null;
  return (
    <article className="report" hidden>
      <p className="imprint">
        <b>Prompt or Tune</b> Recommendation, printed <OwnDay ofServer={day} />, by{' '}
        {rulesName(release)}
      </p>
      <h1>{verdictHeadline(recommendation, content.approaches)}</h1>
      {past && <p>{pastFinding(past)}</p>}
      <Problems content={content} problems={problems} kept={recommendation} />
      {isBegun && <Cautions {...result} />}
      <Summary {...result} {...{ selection, before, isBegun }} />
      <div className={isBegun ? 'flow' : undefined}>
        {isBegun && (
          <>
            <Reasoning {...result} selection={selection} />
            <Uncertainty {...result} selection={selection} />
            <NextSteps {...result} selection={selection} />
            <Answers {...result} />
            {!before && <SimilarLines {...result} similar={props.similar} />}
            <CriteriaTable {...result} />
            <SourceLines content={content} sources={selection.sources} />
          </>
        )}
        <ReportFooter {...props} />
      </div>
    </article>
  );
}

function pastFinding({ now, since }: Past): string {
  const headline = verdictHeadline(now.recommendation, now.content.approaches);
  return `The rules have changed since. By today’s rules ${since.isSame ? 'it comes out the same.' : `the same link says: “${headline}”`}`;
}
