import type { Problem } from '../answers/problems';
import type { Content } from '../content/schema';
import { BASE } from '../engine/reasons/contributions';
import type { Recommendation } from '../engine/recommend';
import type { Changelog, Release } from './release-schema';
import { changedEntries } from './result-inputs';

type Result = { content: Content; recommendation: Recommendation };
type Points = Record<string, number>;
/** One change of a changelog, with the number of its release. */
export type ReleasedChange = Changelog['changes'][number] & { release: number };
type ScoreChange = {
  /** "kind/id" of a criterion or a rule that changed, or of a rule that fires on one side only. */
  entry: string;
  points: Points;
  /** The changes that explain it. */
  changes: ReleasedChange[];
};

/** How a result by an older ruleset differs from that of the same link by the current one. */
export type ResultDifferences = {
  /** True if the advice, the conflicts and the scores in tenths are the same. */
  isSame: boolean;
  /** True if the recommendation, verdict, number of finalists, vetoes or cautions differ. */
  isAdviceDifferent: boolean;
  /**
   * The points that each approach gains through each entry, largest change first. Together with
   * `rest`, the gain through everything else, they add up exactly to the differences of the scores.
   */
  scoreChanges: ScoreChange[];
  otherPoints: Points;
  /** Changes of later releases that concern this result but explain no visible points. */
  changesWithoutPoints: ReleasedChange[];
  /** All other changes of later releases. */
  otherChanges: ReleasedChange[];
};

/** A result by an older ruleset compared with that of the same link by the current one. */
export type RulesetComparison = {
  /** The release of the older ruleset; null if it was never released. */
  release: Release | null;
  current: Result & { release: Release | null; query: string; problems: Problem[] };
  differences: ResultDifferences;
};

/**
 * Compares the results of a link by an older and a newer ruleset; `later` are the releases since
 * the older one.
 */
export function resultDifferences(
  before: Result,
  after: Result,
  later: readonly Release[],
): ResultDifferences {
  const [older, newer] = [before.recommendation, after.recommendation];
  const allChanges = later.flatMap(({ number, changes }) =>
    changes.map((change) => ({ ...change, release: number })),
  );
  const isChanged = changedEntryTest(before, after);
  const parts = [...pointChanges(older, newer)].map(([entry, points]) => ({ entry, points }));
  const visible = parts.filter(
    ({ entry, points }) => isChanged(entry) && largestChange(points) >= MIN_VISIBLE_POINTS,
  );
  const moves = visible
    .map((move) => ({
      ...move,
      changes: allChanges.filter((change) => explains(change, move.entry, newer, older)),
    }))
    .sort((a, b) => largestChange(b.points) - largestChange(a.points));
  const explained = new Set(moves.flatMap(({ changes }) => changes));
  const unexplained = allChanges.filter((change) => !explained.has(change));
  const isRelevant = ({ entries }: ReleasedChange) =>
    entries.some((entry) => isInvolved(entry, older, newer));
  return {
    isSame: summaryOf(older, true) === summaryOf(newer, true),
    isAdviceDifferent: summaryOf(older, false) !== summaryOf(newer, false),
    scoreChanges: moves,
    otherPoints: parts
      .filter((part) => !visible.includes(part))
      .reduce<Points>((total, { points }) => added(total, points), {}),
    changesWithoutPoints: unexplained.filter(isRelevant),
    otherChanges: unexplained.filter((change) => !isRelevant(change)),
  };
}

/** The least points that are not displayed as 0. */
const MIN_VISIBLE_POINTS = 0.05;

/** What a reader sees of a result, as text to compare; scores are in tenths. */
function summaryOf(recommendation: Recommendation, withScores: boolean): string {
  const { winners, verdict, finalists, vetoes, cautions, conflicts, ranking } = recommendation;
  const scores = ranking.map(({ approach, score }) => [approach, score.toFixed(1)]);
  const advice = [winners, verdict, finalists.length, vetoes, cautions];
  return JSON.stringify(withScores ? [advice, conflicts, scores] : advice);
}

/** Tests whether an entry changed, or is a rule that fired in one of the results only. */
function changedEntryTest(before: Result, after: Result): (entry: string) => boolean {
  const changed = new Set(changedEntries(before.content, after.content));
  const [firedBefore, firedAfter] = [before, after].map(({ recommendation }) =>
    firedRules(recommendation),
  );
  return (entry) => changed.has(entry) || firedBefore?.has(entry) !== firedAfter?.has(entry);
}

function firedRules({ fired }: Recommendation): Set<string> {
  return new Set(fired.map(({ rule }) => `rules/${rule}`));
}

/** Whether a change concerns the entry itself or, for a rule, a question that it reads. */
function explains(
  { entries }: ReleasedChange,
  entry: string,
  ...results: Recommendation[]
): boolean {
  const questions = results.flatMap(({ fired }) =>
    fired
      .filter(({ rule }) => `rules/${rule}` === entry)
      .flatMap(({ answers }) => Object.keys(answers).map((id) => `questions/${id}`)),
  );
  return [entry, ...questions].some((id) => entries.includes(id));
}

/** The contributions after minus those before, by the entry they come from. */
function pointChanges(before: Recommendation, after: Recommendation): Map<string, Points> {
  const changes = new Map<string, Points>();
  const add = ({ contributions }: Recommendation, sign: 1 | -1) => {
    for (const { rule, criterion, approach, points } of contributions) {
      const entry = rule === BASE ? `criteria/${criterion}` : `rules/${rule}`;
      changes.set(entry, added(changes.get(entry) ?? {}, { [approach]: sign * points }));
    }
  };
  add(after, 1);
  add(before, -1);
  return changes;
}

function added(a: Points, b: Points): Points {
  const sums = Object.entries(b).map(([key, points]) => [key, (a[key] ?? 0) + points]);
  return { ...a, ...Object.fromEntries(sums) };
}

function largestChange(points: Points): number {
  return Math.max(...Object.values(points).map(Math.abs));
}

/** Whether an entry affects either result or how sure it is. */
function isInvolved(entry: string, ...results: Recommendation[]): boolean {
  const [kind, id = ''] = entry.split('/');
  return results.some((result) => {
    const { fired, open, answered, unanswered, conflicts, experiment } = result;
    if (kind === 'rules') return [...fired, ...open].some(({ rule }) => rule === id);
    if (kind === 'questions') return [...answered, ...unanswered].includes(id);
    if (kind === 'conflicts') return conflicts.includes(id);
    if (kind === 'experiments') return experiment === id;
    return true;
  });
}
