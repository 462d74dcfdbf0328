import type { Pair } from '../compare/compare';
import type { AnswerSet } from '../compare/sets';
import type { Content } from '../content/schema';
import type { Unit } from '../engine/compare/attribution';
import type { Recommendation } from '../engine/recommend';
import { optionLabel } from './answer-names';
import { capital } from './capital';
import { inPercent, tenthsAddingUp, tenthsOf } from './figures';
import { inWords, nameInSentence } from './verdict';

type Named = Pick<AnswerSet, 'name' | 'isNamed'>;
type Advised = Named & { advice: { recommendation: Recommendation } };

/** A set by its name in a sentence: a name that somebody gave stands in quotes. */
export function called({ name, isNamed }: Named): string {
  return isNamed ? `“${name}”` : name;
}

/** With more than these in a group, they are counted instead of named. */
const MOST_NAMED = 4;

/** The advice for each set, a short sentence for all to whom the same is said. */
export function adviceFinding(content: Content, sets: readonly Advised[]): string {
  const said = sets.map((set) => inShort(content, set.advice.recommendation));
  const groups = [...new Set(said)].map((words) => ({
    words,
    group: sets.filter((_, n) => said[n] === words),
  }));
  return groups.map(({ words, group }) => `${namesOf(group, sets.length)}: ${words}.`).join(' ');
}

function namesOf(group: readonly Named[], all: number): string {
  if (group.length === all && all > 1) return all === 2 ? 'Both' : `All ${all}`;
  return group.length > MOST_NAMED ? `${group.length} people` : inWords(group.map(called));
}

/** What the headline of a result says, in few words for the inside of a sentence. */
function inShort({ approaches }: Content, told: Recommendation): string {
  const name = nameInSentence(approaches, told.recommended);
  if (told.finalists.length === 1) return `${name} is the only way open`;
  switch (told.verdict) {
    case 'clear':
      return `clearly ${name}${told.analysis.decided ? '' : ', so far'}`;
    case 'leaning':
      return `leaning to ${name}`;
    case 'too-close':
      return 'too close to call';
    case 'not-enough-answers':
      return 'not enough answers yet';
    default:
      return told.verdict satisfies never;
  }
}

/** A unit of an attribution by name, fit for the inside of a sentence. */
function unitName(content: Content, { kind, id }: Unit): string {
  if (kind === 'weights') return 'the person\u2019s own weights';
  if (kind === 'section') {
    return `the answers under “${content.sections.find((one) => one.id === id)?.name ?? id}”`;
  }
  return `“${content.questions.find((one) => one.id === id)?.label ?? id}”`;
}

/** A lead of one approach over another as words: ahead, behind or level. */
function standing(points: number): string {
  const size = Math.abs(points).toFixed(1);
  if (size === '0.0') return 'level with';
  return `${size} points ${points > 0 ? 'ahead of' : 'behind'}`;
}

/** Which of the differences between two sets matters most, with how far it goes. */
export function mattersFinding(content: Content, pair: Pair): string {
  const { from, to, attribution } = pair;
  const { units, lead, isFirstOther, isByFirst } = attribution;
  const { rows, difference } = sumsOf(content, pair);
  const named = (unit: Unit) => `${unitName(content, unit)}${change(content, unit, pair)}`;
  const [top] = units;
  if (!top) {
    return `No answer that counts differs between ${called(from)} and ${called(to)}, so the scores are the same.`;
  }
  if (isByFirst) {
    const first = nameInSentence(content.approaches, lead.of);
    const doing =
      units.length === 1
        ? `it brings ${first} to the first place.`
        : `over all orders in which the answers can be changed, ${inPercent(top.first ?? 0)} of bringing ${first} to the first place is its doing.`;
    return `An approach is ruled out by some answers, and that decides here. What matters most from ${called(from)} to ${called(to)} is ${named(top.unit)}: ${doing}`;
  }
  const stands = standsFinding(content, pair);
  if (units.length === 1) {
    if (!isIdle(rows[0])) return `${stands} The only difference that counts is ${named(top.unit)}.`;
    const none = isExactlyIdle(top) ? 'no score' : 'no score by as much as 0.1 points';
    return `${stands} The only difference is ${named(top.unit)}, and it moves ${none}.`;
  }
  // What is said has to be true of the figures as they are shown.
  const weightOf = (points: number) => (isFirstOther ? points : Math.abs(points));
  const [most] = rows.toSorted((a, b) => weightOf(b.lead) - weightOf(a.lead));
  if (!most || most.lead === 0) {
    return `${stands} Rounded to a tenth of a point, none of the differences moves that lead.`;
  }
  const isLargest = rows.every(({ lead: other }) => other > -most.lead);
  const which = isFirstOther && !isLargest ? 'What pulls most that way' : 'What matters most';
  return `${stands} ${which} is ${named(most.unit)}: ${movesFinding(most.lead, leadIn(difference, lead))}`;
}

/** How far ahead the first is on either side, and where its rival is ruled out. */
function standsFinding(content: Content, pair: Pair): string {
  const { from, to, attribution } = pair;
  const { of, over } = attribution.lead;
  const sums = sumsOf(content, pair);
  const [before, after] = [sums.from, sums.to].map((points) =>
    standing(leadIn(points, attribution.lead) / 10),
  );
  const rival = nameInSentence(content.approaches, over);
  const isOut = ({ advice }: Advised) =>
    advice.recommendation.ranking.some(({ approach, vetoed }) => approach === over && vetoed);
  const out = [from, to].filter(isOut).map(called);
  const ruledOut =
    out.length === 0
      ? ''
      : ` Whatever its points, the answers of ${inWords(out)} rule ${rival} out.`;
  return `${capital(nameInSentence(content.approaches, of))} is ${before} ${rival} with the answers of ${called(from)} and ${after} it with those of ${called(to)}.${ruledOut}`;
}

/** What one difference and what all do to a lead, in tenths of a point; `own` is not 0. */
function movesFinding(own: number, all: number): string {
  const size = (tenths: number) => (Math.abs(tenths) / 10).toFixed(1);
  const one =
    own > 0 ? `adds ${size(own)} points to that lead` : `takes ${size(own)} points from that lead`;
  const together =
    all === 0 ? 'leave it as it was' : all > 0 ? `add ${size(all)}` : `take ${size(all)} from it`;
  return `it ${one}; all differences together ${together}.`;
}

/** " (Small in A, Large in B)". */
function change(content: Content, { kind, id }: Unit, { from, to }: Pair): string {
  const question = content.questions.find((one) => one.id === id);
  if (kind !== 'question' || !question) return '';
  const said = ({ reading }: AnswerSet) => optionLabel(question, reading.answers[id]);
  return ` (${said(from)} in ${called(from)}, ${said(to)} in ${called(to)})`;
}

/** Which single differences change what comes first, each taken alone into the first set. */
export function aloneFinding(content: Content, { from, to, attribution }: Pair): string {
  const { alone, isFirstOther, units } = attribution;
  if (units.length === 0) return '';
  const into = `taken alone from ${called(to)} into ${called(from)}`;
  if (alone.length === 0) {
    return `No single difference, ${into}, changes what comes first${isFirstOther ? ': it takes several together' : ''}.`;
  }
  const firsts = [...new Set(alone.map(({ first }) => first))];
  const parts = firsts.map((first) => {
    const names = alone
      .filter((one) => one.first === first)
      .map(({ unit }) => unitName(content, unit));
    return `${inWords(names, 'or')} would put ${nameInSentence(content.approaches, first)} first`;
  });
  return `${capital(into)}, ${parts.join('; ')}.`;
}

/** The differences that a table of sums leaves out, in one sentence; blank where there are none. */
export function idleFinding(content: Content, pair: Pair): string {
  const { rows } = sumsOf(content, pair);
  const idle = pair.attribution.units.filter((_, n) => isIdle(rows[n]));
  if (idle.length === 0) return '';
  const effect = idle.every(isExactlyIdle)
    ? 'No effect on the scores'
    : 'Too small to show in these figures';
  return `${effect}: ${idle.map(({ unit }) => unitName(content, unit)).join(', ')}.`;
}

/** Whether every figure shown of a difference is 0. */
export function isIdle(row: Sums['rows'][number] | undefined): boolean {
  return row !== undefined && Object.values(row.points).every((points) => points === 0);
}

function isExactlyIdle({ points }: Pair['attribution']['units'][number]): boolean {
  return Object.values(points).every((one) => Math.abs(one) < 1e-9);
}

/** Figures in tenths of a point, rounded so that every column adds up as it is shown. */
export type Sums = {
  from: Record<string, number>;
  to: Record<string, number>;
  difference: Record<string, number>;
  /** In the order of the attribution's units; `lead` follows from the points. */
  rows: { unit: Unit; points: Record<string, number>; lead: number }[];
};

/** The scores of a pair and what leads from one to the other, as a page shows them. */
export function sumsOf({ approaches }: Content, { from, to, attribution }: Pair): Sums {
  const scoreOf = ({ advice }: Advised, id: string) =>
    tenthsOf(advice.recommendation.ranking.find((one) => one.approach === id)?.score ?? 0);
  const byApproach = (of: (id: string) => number) =>
    Object.fromEntries(approaches.map(({ id }) => [id, of(id)]));
  const difference = byApproach((id) => scoreOf(to, id) - scoreOf(from, id));
  const parts = approaches.map(({ id }) => ({
    id,
    tenths: tenthsAddingUp(
      attribution.units.map(({ points }) => points[id] ?? 0),
      difference[id] ?? 0,
    ),
  }));
  const rows = attribution.units.map(({ unit }, n) => {
    const points = Object.fromEntries(parts.map(({ id, tenths }) => [id, tenths[n] ?? 0]));
    return { unit, points, lead: leadIn(points, attribution.lead) };
  });
  return {
    from: byApproach((id) => scoreOf(from, id)),
    to: byApproach((id) => scoreOf(to, id)),
    difference,
    rows,
  };
}

/** The lead of an attribution in figures by approach. */
export function leadIn(
  points: Readonly<Record<string, number>>,
  { of, over }: Pair['attribution']['lead'],
): number {
  return (points[of] ?? 0) - (points[over] ?? 0);
}
