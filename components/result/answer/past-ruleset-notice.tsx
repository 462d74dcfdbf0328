import type { ReactNode } from 'react';
import { hrefs } from '@/lib/addresses/hrefs';
import type { Problem } from '@/lib/answers/problems';
import { capitalised } from '@/lib/common/capitalised';
import type { Content } from '@/lib/content/schema';
import type { Recommendation } from '@/lib/engine/recommend';
import type { ReleasedChange, RulesetComparison } from '@/lib/releases/result-differences';
import { entryName, rulesetName } from '@/lib/releases/ruleset-name';
import { answerPhrases } from '@/lib/wording/answer-names';
import { counted, pointsChange, signedPoints } from '@/lib/wording/figures';
import { verdictHeadline } from '@/lib/wording/verdict';
import { Link } from '../../site/link';
import { Table } from '../../ui/table';

type Result = { content: Content; recommendation: Recommendation };

/** Notice on a result of an older ruleset: what the current ruleset gives instead, and why. */
export function PastRulesetNotice(props: {
  original: Result;
  rulesetComparison: RulesetComparison;
  /** Whether this is a what-if variant of the original result. */
  isTrial: boolean;
  isFolded: boolean;
}) {
  const { original, rulesetComparison, isTrial, isFolded } = props;
  const { release, current, differences } = rulesetComparison;
  return (
    <section aria-label="Then and now" className="my-6 border-accent border-l-4 bg-panel px-5 py-4">
      <p>
        <strong>
          {isTrial ? 'You try this by the rules of then' : 'You see this result as it was given'}
        </strong>
        , by {rulesetName(release)}. The rules have changed since: today’s are{' '}
        {rulesetName(current.release)}.{' '}
        {differences.isSame
          ? 'By today’s rules it comes out the same.'
          : `By today’s rules: “${headline(current)}”`}{' '}
        <Link href={hrefs.recommendation(current.query)}>Open it by today’s rules</Link>
        {!isTrial && '. If you change your answers, you go on by these.'}
      </p>
      {!isFolded && <RetiredAnswers original={original} problems={current.problems} />}
      {!isFolded && !differences.isSame && (
        <>
          <ScoreTable original={original} now={current} />
          <Difference {...props} />
        </>
      )}
      {!isFolded && <OtherChanges {...props} />}
    </section>
  );
}

const headline = ({ recommendation, content }: Result) =>
  verdictHeadline(recommendation, content.approaches);

/** The answers that have no counterpart in the current ruleset, in their original wording. */
function RetiredAnswers(props: { original: Result; problems: readonly Problem[] }) {
  const retired = props.problems.filter((problem) => problem.kind === 'retired');
  if (retired.length === 0) return null;
  return (
    <>
      <p className="mt-2">Part of the answers says nothing by today’s rules:</p>
      <ul className="list-disc pl-5">
        {retired.map(({ parameter, value, because }) => {
          const [answer] = answerPhrases(props.original.content.questions, { [parameter]: value });
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

function ScoreTable({ original, now }: { original: Result; now: Result }) {
  const rankedIn = ({ recommendation }: Result, id: string) =>
    recommendation.ranking.find(({ approach }) => approach === id);
  const scoreCell = (result: Result, id: string): ReactNode => {
    const ranked = rankedIn(result, id);
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
            scoreCell(original, id),
            scoreCell(now, id),
            pointsChange(rankedIn(original, id)?.score ?? 0, rankedIn(now, id)?.score ?? 0),
          ],
        }))}
      />
    </div>
  );
}

/** The content entries behind the difference, with the reasons that the changelog gives. */
function Difference({
  original,
  rulesetComparison,
}: {
  original: Result;
  rulesetComparison: RulesetComparison;
}) {
  const { current, differences } = rulesetComparison;
  const changesWithoutPoints = differences.isAdviceDifferent
    ? differences.changesWithoutPoints
    : [];
  return (
    <>
      <p className="mt-4 font-semibold">What made the difference</p>
      <ul className="mt-1 grid gap-3">
        {differences.scoreChanges.map(({ entry, points, changes }) => (
          <li key={entry} className="border-line border-l-2 pl-4">
            <p>{entryPhrase(entry, { original, now: current })}</p>
            <p className="text-muted text-sm">{pointsPhrase(current.content, points)}</p>
            <Reasons changes={changes} />
          </li>
        ))}
        {changesWithoutPoints.map((change) => (
          <li key={change.what} className="border-line border-l-2 pl-4">
            <p>
              It moves no points here, but may change how sure the result is or what it rules out.
            </p>
            <Reasons changes={[change]} />
          </li>
        ))}
        {Object.values(differences.otherPoints).some((points) => signedPoints(points) !== '0') && (
          <li className="border-line border-l-2 pl-4 text-muted text-sm">
            All else together, since the weights of all criteria add up to 100%:{' '}
            {pointsPhrase(current.content, differences.otherPoints)}
          </li>
        )}
      </ul>
    </>
  );
}

/** Describes a changed entry ("kind/id"); a rule with its text and the answers that fire it. */
function entryPhrase(entry: string, { original, now }: { original: Result; now: Result }): string {
  const name = capitalised(entryName(now.content, entry));
  const id = entry.split('/')[1];
  const fired = [now, original].map(({ content, recommendation }) => ({
    questions: content.questions,
    rule: recommendation.fired.find((firedRule) => firedRule.rule === id),
  }));
  const found = fired.find(({ rule }) => rule !== undefined);
  if (!entry.startsWith('rules/') || !found?.rule) return `${name}.`;
  const answers = answerPhrases(found.questions, found.rule.answers).join('; ');
  return `${name}: ${found.rule.because} You answered ${answers}.`;
}

function Reasons({ changes }: { changes: readonly ReleasedChange[] }) {
  return changes.map(({ release, what, because }) => (
    <p key={what} className="text-sm">
      <strong>Release {release}:</strong> {what} {because}
    </p>
  ));
}

function OtherChanges({ rulesetComparison }: { rulesetComparison: RulesetComparison }) {
  const { isSame, isAdviceDifferent, scoreChanges, changesWithoutPoints, otherChanges } =
    rulesetComparison.differences;
  const listedChanges = [
    ...(isSame ? scoreChanges.flatMap(({ changes }) => changes) : []),
    ...(isSame || !isAdviceDifferent ? changesWithoutPoints : []),
    ...otherChanges,
  ];
  if (listedChanges.length === 0) return null;
  return (
    <details className="mt-3">
      <summary className="w-fit py-1 text-accent text-sm underline">
        {isSame
          ? `${counted(listedChanges.length, 'change')} of the rules since`
          : `${counted(listedChanges.length, 'other change')} of the rules since, without points in this result`}
      </summary>
      <Reasons changes={[...new Set(listedChanges)]} />
    </details>
  );
}

function pointsPhrase({ approaches }: Content, points: Record<string, number>): string {
  const parts = approaches.map(({ id, name }) => `${name} ${signedPoints(points[id] ?? 0)}`);
  return `${parts.join(', ')} points.`;
}
