import type { Problem } from '../answers/problems';
import type { Content } from '../content/schema';
import { BASE } from '../engine/reasons/contributions';
import type { Recommendation } from '../engine/recommend';
import { changedRecords } from './bearing';
import type { Changelog, Release } from './release-schema';

type Result = { content: Content; recommendation: Recommendation };
type Points = Record<string, number>;
/** One change of a changelog, with the number of its release. */
export type Change = Changelog['changes'][number] & { release: number };
type ScoreChange = {
  /** "kind/id" of a criterion or a rule that changed, or of a rule that fires on one side only. */
  record: string;
  points: Points;
  /** The changes that explain it. */
  changes: Change[];
};

/** How a result by an older ruleset differs from that of the same link by the current one. */
export type ResultDifferences = {
  /** True if the advice, the conflicts and the scores in tenths are the same. */
  isSame: boolean;
  /** True if the recommendation, verdict, number of finalists, vetoes or cautions differ. */
  isOtherAdvice: boolean;
  /**
   * The points that each approach gains through each entry, largest change first. Together with
   * `rest`, the gain through everything else, they add up exactly to the differences of the scores.
   */
  moves: ScoreChange[];
  rest: Points;
  /** Changes of later releases that concern this result but explain no visible points. */
  quiet: Change[];
  /** All other changes of later releases. */
  others: Change[];
};

/** A result by an older ruleset compared with that of the same link by the current one. */
export type Past = {
  /** The release of the older ruleset; null if it was never released. */
  release: Release | null;
  now: Result & { release: Release | null; query: string; problems: Problem[] };
  since: ResultDifferences;
};

/**
 * Compares the results of a link by an older and a newer ruleset; `later` are the releases since
 * the older one.
 */
export function whatChanged(
  before: Result,
  after: Result,
  later: readonly Release[],
): ResultDifferences {
  const [older, newer] = [before.recommendation, after.recommendation];
  const allChanges = later.flatMap(({ number, changes }) =>
    changes.map((change) => ({ ...change, release: number })),
  );
  const isChanged = changedEntryTest(before, after);
  const parts = [...pointChanges(older, newer)].map(([record, points]) => ({ record, points }));
  const visible = parts.filter(
    ({ record, points }) => isChanged(record) && largestChange(points) >= MIN_VISIBLE_POINTS,
  );
  const moves = visible
    .map((move) => ({
      ...move,
      changes: allChanges.filter((change) => explains(change, move.record, newer, older)),
    }))
    .sort((a, b) => largestChange(b.points) - largestChange(a.points));
  const explained = new Set(moves.flatMap(({ changes }) => changes));
  const unexplained = allChanges.filter((change) => !explained.has(change));
  const isRelevant = ({ records }: Change) =>
    records.some((record) => isInvolved(record, older, newer));
  return {
    isSame: summaryOf(older, true) === summaryOf(newer, true),
    isOtherAdvice: summaryOf(older, false) !== summaryOf(newer, false),
    moves,
    rest: parts
      .filter((part) => !visible.includes(part))
      .reduce<Points>((total, { points }) => added(total, points), {}),
    quiet: unexplained.filter(isRelevant),
    others: unexplained.filter((change) => !isRelevant(change)),
  };
}

/** The least points that are not displayed as 0. */
const MIN_VISIBLE_POINTS = 0.05;

/** What a reader sees of a result, as text to compare; scores are in tenths. */
function summaryOf(recommendation: Recommendation, withScores: boolean): string {
  const { recommended, verdict, finalists, vetoes, cautions, conflicts, ranking } = recommendation;
  const scores = ranking.map(({ approach, score }) => [approach, score.toFixed(1)]);
  const advice = [recommended, verdict, finalists.length, vetoes, cautions];
  return JSON.stringify(withScores ? [advice, conflicts, scores] : advice);
}

/** Tests whether an entry changed, or is a rule that fired in one of the results only. */
function changedEntryTest(before: Result, after: Result): (record: string) => boolean {
  const changed = new Set(changedRecords(before.content, after.content));
  const [firedBefore, firedAfter] = [before, after].map(({ recommendation }) =>
    firedRules(recommendation),
  );
  return (entry) => changed.has(entry) || firedBefore?.has(entry) !== firedAfter?.has(entry);
}

function firedRules({ fired }: Recommendation): Set<string> {
  return new Set(fired.map(({ rule }) => `rules/${rule}`));
}

/** Whether a change concerns the entry itself or, for a rule, a question that it reads. */
function explains({ records }: Change, entry: string, ...results: Recommendation[]): boolean {
  const questions = results.flatMap(({ fired }) =>
    fired
      .filter(({ rule }) => `rules/${rule}` === entry)
      .flatMap(({ answers }) => Object.keys(answers).map((id) => `questions/${id}`)),
  );
  return [entry, ...questions].some((id) => records.includes(id));
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
