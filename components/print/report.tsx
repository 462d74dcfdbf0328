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
import { Doubts } from './doubts';
import { Foot } from './foot';
import { NextSteps } from './next-steps';
import { Reasoning } from './reasoning';
import { selectionOf } from './selection';
import { SimilarLines } from './similar-lines';
import { SourceLines } from './source-lines';
import { Summary } from './summary';
import './print.css';

/** The recommendation as it is printed: two to three pages, and nothing on the screen. */
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
  /** The day it is made, by the server. */
  day: Day;
}) {
  const { content, recommendation, problems, query, before, release, past, day } = props;
  const given = { content, recommendation };
  const selection = selectionOf(given);
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
      {isBegun && <Cautions {...given} />}
      <Summary {...given} {...{ selection, before, isBegun }} />
      <div className={isBegun ? 'flow' : undefined}>
        {isBegun && (
          <>
            <Reasoning {...given} selection={selection} />
            <Doubts {...given} selection={selection} />
            <NextSteps {...given} selection={selection} />
            <Answers {...given} />
            {!before && <SimilarLines {...given} similar={props.similar} />}
            <CriteriaTable {...given} />
            <SourceLines content={content} sources={selection.sources} />
          </>
        )}
        <Foot {...props} />
      </div>
    </article>
  );
}

function pastFinding({ now, since }: Past): string {
  const headline = verdictHeadline(now.recommendation, now.content.approaches);
  return `The rules have changed since. By today’s rules ${since.isSame ? 'it comes out the same.' : `the same link says: “${headline}”`}`;
}
