import { randomFrom } from '../common/random';
import { withStrengths } from '../content/calibrated';
import type { Case, Content } from '../content/schema';
import { evaluate } from '../engine/model/condition';
import { know } from '../engine/model/known';
import { score } from '../engine/model/score';
import type { Choice } from './agreement';

/** Points taken from a vetoed approach; no score is higher. */
const RULED_OUT = 100;

/**
 * A case as the calibration sees it. Scores are linear in the strengths, since these move
 * values and not weights: score(a) = fixed[a] + sum over settings of strength x parts[s][a].
 * Approaches are in the order of the content; a vetoed one stands behind every other.
 */
export type Lesson = {
  case: Case;
  fixed: number[];
  parts: number[][];
  best: boolean[];
  acceptable: boolean[];
  /** Cases of the three outcomes count as much together as each other. */
  weight: number;
};

/**
 * The cases as lessons, under the readings of the content: before any calibration. Blind
 * cases teach nothing.
 */
export function lessonsOf(readings: Content): Lesson[] {
  const { settings } = readings.calibration;
  const none = settings.map(() => 0);
  const contents = [none, ...settings.map((_, s) => none.map((__, n) => (n === s ? 1 : 0)))].map(
    (strengths) => withStrengths(readings, strengths),
  );
  const { approaches } = readings;
  const cases = readings.cases.filter(({ blind }) => !blind);
  return cases.map((one) => {
    const [fixed = [], ...alone] = contents.map((content) => scoresFor(content, one));
    const alike = cases.filter(({ outcome }) => outcome.best === one.outcome.best);
    return {
      case: one,
      fixed,
      parts: alone.map((scores) => scores.map((own, a) => own - (fixed[a] ?? 0))),
      best: approaches.map(({ id }) => id === one.outcome.best),
      acceptable: approaches.map(({ id }) => one.outcome.acceptable.includes(id)),
      weight: cases.length / approaches.length / alike.length,
    };
  });
}

function scoresFor({ questions, criteria, rules, approaches }: Content, one: Case): number[] {
  const known = know(questions, one.answers);
  const fired = rules.filter(({ when }) => evaluate(when, known) === 'holds');
  const { scores } = score(criteria, fired);
  const vetoed = new Set(fired.flatMap(({ vetoes }) => vetoes));
  return approaches.map(({ id }) => (scores[id] ?? 0) - (vetoed.has(id) ? RULED_OUT : 0));
}

/** The scores of a lesson at these strengths. */
export function scoresAt({ fixed, parts }: Lesson, strengths: readonly number[]): number[] {
  return fixed.map((own, a) =>
    parts.reduce((total, part, s) => total + (strengths[s] ?? 0) * (part[a] ?? 0), own),
  );
}

/** The index of the approach with the highest score; the first of equal ones. */
export function firstOf(scores: readonly number[]): number {
  return scores.indexOf(Math.max(...scores));
}

/**
 * How many points an approach of those wanted lacks to lead all others by `lead`: the error
 * that preference disaggregation keeps small (Jacquet-Lagrèze & Siskos 1982).
 */
export function shortfall(
  scores: readonly number[],
  wanted: readonly boolean[],
  lead: number,
): number {
  const highest = (isWanted: boolean) =>
    Math.max(...scores.filter((_, a) => wanted[a] === isWanted));
  return Math.max(0, lead + highest(false) - highest(true));
}

/**
 * The strengths, one for each setting, at which the reported approaches fall least short on
 * these lessons: the weighted mean of the shortfalls of the best and of the acceptable ones,
 * plus what it costs to move a strength away from 1. Found by changing one strength at a time
 * from 1, in the order of the settings, until no change helps.
 */
export function calibrate(
  { settings, strengths, lead, reluctance }: Content['calibration'],
  lessons: readonly Lesson[],
): number[] {
  const total = lessons.reduce((sum, { weight }) => sum + weight, 0);
  const costOf = (tried: readonly number[]) => {
    let cost = 0;
    for (const lesson of lessons) {
      const scores = scoresAt(lesson, tried);
      const { best, acceptable, weight } = lesson;
      const short = shortfall(scores, best, lead) + shortfall(scores, acceptable, lead);
      cost += (weight * short) / 2;
    }
    return cost / total + reluctance * tried.reduce((sum, one) => sum + Math.abs(one - 1), 0);
  };
  let found = settings.map(() => 1);
  let least = costOf(found);
  for (let before = Infinity; least < before; ) {
    before = least;
    for (const s of settings.keys()) {
      for (const strength of strengths) {
        const tried = found.with(s, strength);
        const cost = costOf(tried);
        if (cost < least - 1e-9) [found, least] = [tried, cost];
      }
    }
  }
  return found;
}

/**
 * k-fold cross-validation (Stone 1974): sources are dealt into folds at random, and the cases
 * of each fold are judged with the strengths found on all others. Cases from one source stay
 * together. One list of judged cases for each repeat.
 */
export function crossValidate(content: Content, lessons: readonly Lesson[]): Choice[][] {
  const { approaches, calibration } = content;
  const { folds, repeats } = calibration;
  const random = randomFrom(1);
  const sources = [...new Set(lessons.map(({ case: one }) => one.source.url))];
  return Array.from({ length: repeats }, () => {
    const dealt = new Map(shuffled(sources, random).map((url, n) => [url, n % folds]));
    const foldOf = ({ case: one }: Lesson) => dealt.get(one.source.url);
    return Array.from({ length: folds }, (_, fold) => {
      const strengths = calibrate(
        calibration,
        lessons.filter((lesson) => foldOf(lesson) !== fold),
      );
      return lessons
        .filter((lesson) => foldOf(lesson) === fold)
        .map((lesson) => ({
          case: lesson.case,
          given: approaches[firstOf(scoresAt(lesson, strengths))]?.id ?? '',
        }));
    }).flat();
  });
}

/** The items in an order drawn by Fisher and Yates's method. */
function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const list = [...items];
  for (let n = list.length - 1; n > 0; n--) {
    const other = Math.floor(random() * (n + 1));
    [list[n], list[other]] = [list[other] as T, list[n] as T];
  }
  return list;
}
