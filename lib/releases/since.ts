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
type Move = {
  /** "kind/id" of a criterion or a rule that changed, or of a rule that holds on one side only. */
  record: string;
  points: Points;
  /** The changes behind it. */
  changes: Change[];
};

/** How a result by older rules differs from what the same link comes to today. */
export type Since = {
  /** Whether a reader sees no difference but in points below a tenth. */
  isSame: boolean;
  /** Whether it is not points alone: another advice, verdict, veto or caution. */
  isOtherAdvice: boolean;
  /**
   * How many points more each record gives each approach today, most first. With `rest`,
   * what everything else gives more, they add up to the differences of the scores exactly.
   */
  moves: Move[];
  rest: Points;
  /** Changes of later releases that bear on this result without points, and the others. */
  quiet: Change[];
  others: Change[];
};

/** What a result by older rules comes to today. */
export type Past = {
  /** The release it was made by. */
  release: Release | null;
  now: Result & { release: Release | null; query: string; problems: Problem[] };
  since: Since;
};

/** Compares a result with the same link's result by today's rules; `later` are the releases between. */
export function whatChanged(then: Result, now: Result, later: readonly Release[]): Since {
  const [was, is] = [then.recommendation, now.recommendation];
  const all = later.flatMap(({ number, changes }) =>
    changes.map((change) => ({ ...change, release: number })),
  );
  const isOwn = ownRecords(then, now);
  const parts = [...pointsMoved(was, is)].map(([record, points]) => ({ record, points }));
  const own = parts.filter(({ record, points }) => isOwn(record) && size(points) >= SEEN);
  const moves = own
    .map((move) => ({ ...move, changes: all.filter((one) => isBehind(one, move.record, is, was)) }))
    .sort((a, b) => size(b.points) - size(a.points));
  const told = new Set(moves.flatMap(({ changes }) => changes));
  const left = all.filter((change) => !told.has(change));
  const bears = ({ records }: Change) => records.some((record) => hasPart(record, was, is));
  return {
    isSame: looks(was, true) === looks(is, true),
    isOtherAdvice: looks(was, false) !== looks(is, false),
    moves,
    rest: parts
      .filter((part) => !own.includes(part))
      .reduce<Points>((sum, { points }) => added(sum, points), {}),
    quiet: left.filter(bears),
    others: left.filter((change) => !bears(change)),
  };
}

/** Points that are seen: less is shown as 0. */
const SEEN = 0.05;

function looks(of: Recommendation, withScores: boolean): string {
  const { recommended, verdict, finalists, vetoes, cautions, conflicts, ranking } = of;
  const scores = ranking.map(({ approach, score }) => [approach, score.toFixed(1)]);
  const advice = [recommended, verdict, finalists.length, vetoes, cautions];
  return JSON.stringify(withScores ? [advice, conflicts, scores] : advice);
}

/** Whether a record changed, or is a rule that holds in one of the results only. */
function ownRecords(then: Result, now: Result): (record: string) => boolean {
  const changed = new Set(changedRecords(then.content, now.content));
  const [was, is] = [then, now].map(({ recommendation }) => firedIn(recommendation));
  return (record) => changed.has(record) || was?.has(record) !== is?.has(record);
}

function firedIn({ fired }: Recommendation): Set<string> {
  return new Set(fired.map(({ rule }) => `rules/${rule}`));
}

/** Whether a change is of the record itself or, for a rule, of a question that it reads. */
function isBehind({ records }: Change, record: string, ...results: Recommendation[]): boolean {
  const questions = results.flatMap(({ fired }) =>
    fired
      .filter(({ rule }) => `rules/${rule}` === record)
      .flatMap(({ answers }) => Object.keys(answers).map((id) => `questions/${id}`)),
  );
  return [record, ...questions].some((one) => records.includes(one));
}

/** Every contribution now less what it was then, by the record it comes from. */
function pointsMoved(then: Recommendation, now: Recommendation): Map<string, Points> {
  const moved = new Map<string, Points>();
  const add = ({ contributions }: Recommendation, sign: 1 | -1) => {
    for (const { rule, criterion, approach, points } of contributions) {
      const record = rule === BASE ? `criteria/${criterion}` : `rules/${rule}`;
      moved.set(record, added(moved.get(record) ?? {}, { [approach]: sign * points }));
    }
  };
  add(now, 1);
  add(then, -1);
  return moved;
}

function added(one: Points, other: Points): Points {
  const sums = Object.entries(other).map(([key, points]) => [key, (one[key] ?? 0) + points]);
  return { ...one, ...Object.fromEntries(sums) };
}

function size(points: Points): number {
  return Math.max(...Object.values(points).map(Math.abs));
}

/** Whether a record has a part in either result, or in how sure it is. */
function hasPart(record: string, ...results: Recommendation[]): boolean {
  const [kind, id = ''] = record.split('/');
  return results.some((result) => {
    const { fired, open, answered, unanswered, conflicts, experiment } = result;
    if (kind === 'rules') return [...fired, ...open].some(({ rule }) => rule === id);
    if (kind === 'questions') return [...answered, ...unanswered].includes(id);
    if (kind === 'conflicts') return conflicts.includes(id);
    if (kind === 'experiments') return experiment === id;
    return true;
  });
}
