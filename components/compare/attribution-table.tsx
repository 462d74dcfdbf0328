import type { ReactNode } from 'react';
import type { ComparedPair } from '@/lib/compare/compare';
import type { Content } from '@/lib/content/schema';
import { optionLabel } from '@/lib/wording/answer-names';
import { answerSetName, hasNoEffect, noEffectFinding } from '@/lib/wording/comparison-findings';
import { signedPoints } from '@/lib/wording/figures';
import { leadIn, type ScoreBreakdown, scoreBreakdownOf } from '@/lib/wording/score-breakdown';
import { winnerNames } from '@/lib/wording/verdict';
import { Mark } from '../ui/mark';

const asScore = (tenths: number) => (tenths / 10).toFixed(1);
const asChange = (tenths: number) => signedPoints(tenths / 10);

/** Scores of both sets and the points of each difference; differences of 0 are listed below. */
export function AttributionTable({ content, pair }: { content: Content; pair: ComparedPair }) {
  const { from, to, attribution } = pair;
  const { lead } = attribution;
  const sums = scoreBreakdownOf(content, pair);
  const columnCount = content.approaches.length + 1;
  const caption = `Points, from ${answerSetName(from)} to ${answerSetName(to)}. The lead is that of ${winnerNames(content.approaches, lead.of)} over ${winnerNames(content.approaches, lead.over)}.`;
  const cellsOf = (points: ScoreBreakdown['from'], format: (tenths: number) => string) => (
    <>
      {content.approaches.map(({ id }) => (
        <Cell key={id}>{format(points[id] ?? 0)}</Cell>
      ))}
      <Cell isLast>{asChange(leadIn(points, lead))}</Cell>
    </>
  );
  const idle = noEffectFinding(content, pair);
  return (
    <>
      <table className="w-full table-fixed text-left text-sm tabular-nums">
        <caption className="pb-2 text-left text-muted [overflow-wrap:anywhere]">{caption}</caption>
        <thead>
          <tr className="border-line border-b align-bottom">
            {content.approaches.map((approach) => (
              <th
                key={approach.id}
                scope="col"
                className="hyphens-auto py-1 pr-2 text-xs [overflow-wrap:anywhere] @2xl:text-sm"
              >
                <Mark shape={approach.mark} /> {approach.name}
              </th>
            ))}
            <th scope="col" className="w-14 py-1 text-xs @2xl:w-24 @2xl:text-sm">
              Lead
            </th>
          </tr>
        </thead>
        <Row columnCount={columnCount} name={<>Scores of {answerSetName(from)}</>} isTotal>
          {cellsOf(sums.from, asScore)}
        </Row>
        {sums.rows
          .filter((row) => !hasNoEffect(row))
          .map(({ unit, points }) => (
            <Row
              key={unit.id}
              columnCount={columnCount}
              name={<UnitChange {...{ content, pair, unit }} />}
            >
              {cellsOf(points, asChange)}
            </Row>
          ))}
        <Row columnCount={columnCount} name="All differences together" isTotal>
          {cellsOf(sums.difference, asChange)}
        </Row>
        <Row columnCount={columnCount} name={<>Scores of {answerSetName(to)}</>} isTotal>
          {cellsOf(sums.to, asScore)}
        </Row>
      </table>
      {idle && <p className="mt-3">{idle}</p>}
    </>
  );
}

/** The name across all columns, which suits narrow screens, and the figures below it. */
function Row(props: {
  name: ReactNode;
  columnCount: number;
  isTotal?: boolean;
  children: ReactNode;
}) {
  const { name, columnCount, isTotal = false, children } = props;
  return (
    <tbody className={`border-line border-b last:border-b-0 ${isTotal ? 'font-semibold' : ''}`}>
      <tr>
        <th
          scope="rowgroup"
          colSpan={columnCount}
          className={`pt-2 [overflow-wrap:anywhere] ${isTotal ? '' : 'font-normal'}`}
        >
          {name}
        </th>
      </tr>
      <tr>{children}</tr>
    </tbody>
  );
}

function Cell({ isLast = false, children }: { isLast?: boolean; children: ReactNode }) {
  return <td className={`pb-2 ${isLast ? '' : 'pr-2'}`}>{children}</td>;
}

type UnitChangeProps = {
  content: Content;
  pair: ComparedPair;
  unit: ScoreBreakdown['rows'][number]['unit'];
};

function UnitChange({ content, pair, unit }: UnitChangeProps) {
  if (unit.kind === 'weights') return <strong>Own weights</strong>;
  const questions = content.questions.filter(({ id }) => unit.questions.includes(id));
  const section = content.sections.find(({ id }) => id === unit.id);
  if (unit.kind === 'section') {
    return (
      <>
        <strong>{section?.name}:</strong> {questions.map(({ label }) => label).join(', ')}
      </>
    );
  }
  return questions.map((question) => (
    <span key={question.id}>
      <strong>{question.label}:</strong>{' '}
      {optionLabel(question, pair.from.reading.answers[question.id])}{' '}
      <span aria-hidden="true">→</span>
      <span className="sr-only">becomes</span>{' '}
      {optionLabel(question, pair.to.reading.answers[question.id])}
    </span>
  ));
}
