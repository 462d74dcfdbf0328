import type { Content } from '../content/schema';
import { BASE } from '../engine/contributions';
import type { Recommendation } from '../engine/recommend';
import { changedRecords } from './bearing';
import type { Changelog, Release } from './release-schema';

type Result = { content: Content; recommendation: Recommendation };
type Points = Record<string, number>;
/** One change of a changelog, with the number of its release. */
export type Change = Changelog['changes'][number] & { release: number };

/** How a result by older rules differs from what the same link comes to today. */
export type Since = {
  /** Whether the advice, the verdict and every score to one decimal are the same. */
  isSame: boolean;
  /**
   * By "kind/id" of a record that changed, how many points more it gives each approach
   * today, most first; with `rest`, what everything else gives more, they add up to the
   * differences of the scores exactly.
   */
  moves: { record: string; points: Points }[];
  rest: Points;
  /** Changes of later releases that bear on this result, oldest first, and the others. */
  touching: Change[];
  others: Change[];
};

/** Compares a result with the same link's result by today's rules; `later` are the releases between. */
export function whatChanged(then: Result, now: Result, later: readonly Release[]): Since {
  const changed = new Set(changedRecords(then.content, now.content));
  const moved = pointsMoved(then.recommendation, now.recommendation);
  const own = [...moved].filter(([record]) => changed.has(record));
  const others = [...moved].filter(([record]) => !changed.has(record));
  const changes = later.flatMap(({ number, changes: all }) =>
    all.map((change) => ({ ...change, release: number })),
  );
  const touches = ({ records }: Change) => records.some((record) => bears(record, then, now));
  return {
    isSame: looksSame(then.recommendation, now.recommendation),
    moves: own
      .map(([record, points]) => ({ record, points }))
      .filter(({ points }) => size(points) > 0)
      .sort((a, b) => size(b.points) - size(a.points)),
    rest: others.reduce<Points>((sum, [, points]) => added(sum, points), {}),
    touching: changes.filter(touches),
    others: changes.filter((change) => !touches(change)),
  };
}

function looksSame(then: Recommendation, now: Recommendation): boolean {
  const seen = ({ recommended, verdict, ranking }: Recommendation) =>
    JSON.stringify([
      recommended,
      verdict,
      ranking.map(({ approach, score, vetoed }) => [approach, score.toFixed(1), vetoed]),
    ]);
  return seen(then) === seen(now);
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

/** Whether a record has a part in either result. */
function bears(record: string, ...results: Result[]): boolean {
  const [kind, id = ''] = record.split('/');
  return results.some(({ recommendation }) => {
    if (kind === 'rules') return recommendation.fired.some(({ rule }) => rule === id);
    if (kind === 'questions') return recommendation.answers[id] !== undefined;
    if (kind === 'conflicts') return recommendation.conflicts.includes(id);
    if (kind === 'experiments') return recommendation.experiment === id;
    return true;
  });
}
