import type { ReactNode } from 'react';
import { hrefs } from '@/lib/addresses/hrefs';
import type { Problem } from '@/lib/answers/problems';
import type { Content } from '@/lib/content/schema';
import type { Recommendation } from '@/lib/engine/recommend';
import { recordName, rulesName } from '@/lib/releases/ruleset-name';
import type { Change, Past } from '@/lib/releases/since';
import { answerPhrases } from '@/lib/wording/answer-names';
import { changeOf, counted, signed } from '@/lib/wording/figures';
import { verdictHeadline } from '@/lib/wording/verdict';
import { Link } from '../../site/link';
import { Table } from '../../ui/table';

type Result = { content: Content; recommendation: Recommendation };

/** That a result was made by older rules, what today's make of it, and what the difference is. */
export function ThenAndNow(props: {
  then: Result;
  past: Past;
  /** Whether it is a change of the result that was given. */
  isTrial: boolean;
  isFolded: boolean;
}) {
  const { then, past, isTrial, isFolded } = props;
  const { release, now, since } = past;
  return (
    <section aria-label="Then and now" className="my-6 border-accent border-l-4 bg-panel px-5 py-4">
      <p>
        <strong>
          {isTrial ? 'You try this by the rules of then' : 'You see this result as it was given'}
        </strong>
        , by {rulesName(release)}. The rules have changed since: today’s are{' '}
        {rulesName(now.release)}.{' '}
        {since.isSame
          ? 'By today’s rules it comes out the same.'
          : `By today’s rules: “${headline(now)}”`}{' '}
        <Link href={hrefs.recommendation(now.query)}>Open it by today’s rules</Link>
        {!isTrial && '. If you change your answers, you go on by these.'}
      </p>
      {!isFolded && <Carried then={then} problems={now.problems} />}
      {!isFolded && !since.isSame && (
        <>
          <Scores then={then} now={now} />
          <Difference {...props} />
        </>
      )}
      {!isFolded && <OtherChanges {...props} />}
    </section>
  );
}

const headline = ({ recommendation, content }: Result) =>
  verdictHeadline(recommendation, content.approaches);

/** What of the answers nothing stands for today, in the words that the person met then. */
function Carried(props: { then: Result; problems: readonly Problem[] }) {
  const lost = props.problems.filter((problem) => problem.kind === 'retired');
  if (lost.length === 0) return null;
  return (
    <>
      <p className="mt-2">Part of the answers says nothing by today’s rules:</p>
      <ul className="list-disc pl-5">
        {lost.map(({ parameter, value, because }) => {
          const [answer] = answerPhrases(props.then.content.questions, { [parameter]: value });
          return (
            <li key={parameter}>
              “{answer ?? `${parameter}=${value}`}” has no counterpart today. {because}
            </li>
          );
        })}
      </ul>
    </>
  );
}

function Scores({ then, now }: { then: Result; now: Result }) {
  const scoreIn = ({ recommendation }: Result, id: string) =>
    recommendation.ranking.find(({ approach }) => approach === id);
  const shown = (result: Result, id: string): ReactNode => {
    const ranked = scoreIn(result, id);
    if (!ranked) return 'not there';
    return `${ranked.score.toFixed(1)}${ranked.vetoed ? ', ruled out' : ''}`;
  };
  return (
    <div className="mt-4 max-w-xl">
      <Table
        caption="Points of each approach, of 100"
        head={['Approach', 'Then', 'Today', 'Change']}
        rows={now.content.approaches.map(({ id, name }) => ({
          key: id,
          name,
          cells: [
            shown(then, id),
            shown(now, id),
            changeOf(scoreIn(then, id)?.score ?? 0, scoreIn(now, id)?.score ?? 0),
          ],
        }))}
      />
    </div>
  );
}

/** The rules and answers behind the difference, with the reasons that the changelog gives. */
function Difference({ then, past }: { then: Result; past: Past }) {
  const { now, since } = past;
  const shown = since.isOtherAdvice ? since.quiet : [];
  return (
    <>
      <p className="mt-4 font-semibold">What made the difference</p>
      <ul className="mt-1 grid gap-3">
        {since.moves.map(({ record, points, changes }) => (
          <li key={record} className="border-line border-l-2 pl-4">
            <p>{explained(record, { then, now })}</p>
            <p className="text-muted text-sm">{inPoints(now.content, points)}</p>
            <Reasons changes={changes} />
          </li>
        ))}
        {shown.map((change) => (
          <li key={change.what} className="border-line border-l-2 pl-4">
            <p>
              It moves no points here, but may change how sure the result is or what it rules out.
            </p>
            <Reasons changes={[change]} />
          </li>
        ))}
        {Object.values(since.rest).some((points) => signed(points) !== '0') && (
          <li className="border-line border-l-2 pl-4 text-muted text-sm">
            All else together, since the weights of all criteria add up to 100%:{' '}
            {inPoints(now.content, since.rest)}
          </li>
        )}
      </ul>
    </>
  );
}

/** A changed record in words; of a rule, what it says and the answers that make it hold. */
function explained(record: string, { then, now }: { then: Result; now: Result }): string {
  const name = capital(recordName(now.content, record));
  const id = record.split('/')[1];
  const fired = [now, then].map(({ content, recommendation }) => ({
    questions: content.questions,
    rule: recommendation.fired.find((one) => one.rule === id),
  }));
  const found = fired.find(({ rule }) => rule !== undefined);
  if (!record.startsWith('rules/') || !found?.rule) return `${name}.`;
  const answers = answerPhrases(found.questions, found.rule.answers).join('; ');
  return `${name}: ${found.rule.because} You answered ${answers}.`;
}

function Reasons({ changes }: { changes: readonly Change[] }) {
  return changes.map(({ release, what, because }) => (
    <p key={what} className="text-sm">
      <strong>Release {release}:</strong> {what} {because}
    </p>
  ));
}

function OtherChanges({ past }: { past: Past }) {
  const { isSame, isOtherAdvice, moves, quiet, others } = past.since;
  const shown = [
    ...(isSame ? moves.flatMap(({ changes }) => changes) : []),
    ...(isSame || !isOtherAdvice ? quiet : []),
    ...others,
  ];
  if (shown.length === 0) return null;
  return (
    <details className="mt-3">
      <summary className="w-fit py-1 text-accent text-sm underline">
        {isSame
          ? `${counted(shown.length, 'change')} of the rules since`
          : `${counted(shown.length, 'other change')} of the rules since, without points in this result`}
      </summary>
      <Reasons changes={[...new Set(shown)]} />
    </details>
  );
}

function inPoints({ approaches }: Content, points: Record<string, number>): string {
  const parts = approaches.map(({ id, name }) => `${name} ${signed(points[id] ?? 0)}`);
  return `${parts.join(', ')} points.`;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
