import type { Pair } from '../compare/compare';
import type { AnswerSet } from '../compare/sets';
import type { Content } from '../content/schema';
import type { Unit } from '../engine/attribution';
import type { Recommendation } from '../engine/recommend';
import { optionLabel } from './answer-names';
import { inPercent, signed, tenthsAddingUp } from './figures';
import { inWords, nameInSentence } from './verdict';
import { verdictName } from './verdict-name';

type Named = Pick<AnswerSet, 'name' | 'isNamed'>;
type Advised = Named & { advice: { recommendation: Recommendation } };

/** A set by its name in a sentence: a name that somebody gave stands in quotes. */
export function called({ name, isNamed }: Named): string {
  return isNamed ? `“${name}”` : name;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** With more than these, all of them are not named one by one. */
const MOST_NAMED = 4;

/** Which approach comes first by each set. */
export function firstsFinding(content: Content, sets: readonly Advised[]): string {
  const firsts = sets.map(({ advice }) => advice.recommendation.recommended);
  const name = (id: string | undefined) => nameInSentence(content.approaches, id);
  const groups = [...new Set(firsts)].map((first) => ({
    first,
    names: sets.filter((_, n) => firsts[n] === first).map(called),
  }));
  const [main, ...others] = groups;
  if (!main) return '';
  if (others.length === 0 && sets.length > 1) {
    const all = sets.length > 2 ? `all ${sets.length}` : 'both';
    const names = sets.length > MOST_NAMED ? '' : `: ${inWords(main.names)}`;
    return `${capital(name(main.first))} comes first for ${all}${names}.`;
  }
  const rest = others.map(({ first, names }) => `, ${name(first)} for ${inWords(names)}`);
  return `${capital(name(main.first))} comes first for ${inWords(main.names)}${rest.join('')}.`;
}

/** How sure the advice is for each set, where that differs. */
export function verdictsFinding(sets: readonly Advised[]): string {
  const verdicts = sets.map(({ advice }) => advice.recommendation.verdict);
  const different = [...new Set(verdicts)];
  if (different.length < 2) return '';
  const parts = different.map((verdict) => {
    const names = sets.filter((_, n) => verdicts[n] === verdict).map(called);
    return `${verdictName(verdict)} for ${inWords(names)}`;
  });
  return `How sure that is differs: ${parts.join(', ')}.`;
}

/** A unit of an attribution by name, fit for the inside of a sentence. */
export function unitName(content: Content, { kind, id }: Unit): string {
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
  const sums = sumsOf(content, pair);
  const [before, after, all] = [sums.from, sums.to, sums.difference].map(
    (points) => leadIn(points, lead) / 10,
  );
  const [most, ...others] = units;
  const name = (id: string) => nameInSentence(content.approaches, id);
  if (!most) {
    return `No answer that counts differs between ${called(from)} and ${called(to)}, so the scores are the same.`;
  }
  const what = `${unitName(content, most.unit)}${change(content, most.unit, pair)}`;
  if (isByFirst) {
    const doing =
      others.length === 0
        ? `it brings ${name(lead.of)} to the first place.`
        : `over all orders in which the answers can be changed, ${inPercent(most.first ?? 0)} of bringing ${name(lead.of)} to the first place is its doing.`;
    return `An approach is ruled out by some answers, and that decides here. What matters most from ${called(from)} to ${called(to)} is ${what}: ${doing}`;
  }
  const stands = `${capital(name(lead.of))} is ${standing(before ?? 0)} ${name(lead.over)} with the answers of ${called(from)} and ${standing(after ?? 0)} it with those of ${called(to)}.`;
  if (others.length === 0) return `${stands} The only difference that counts is ${what}.`;
  if (!isFirstOther && Math.abs(most.lead) < 0.05) {
    return `${stands} None of the differences moves that lead by as much as 0.1 points.`;
  }
  const own = (sums.rows[0]?.lead ?? 0) / 10;
  return `${stands} What matters most is ${what}: it moves that lead by ${signed(own)} points, and all differences together by ${signed(all ?? 0)}.`;
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
  const tenthsOf = ({ advice }: Advised, id: string) =>
    Math.round(10 * (advice.recommendation.ranking.find((one) => one.approach === id)?.score ?? 0));
  const byApproach = (of: (id: string) => number) =>
    Object.fromEntries(approaches.map(({ id }) => [id, of(id)]));
  const difference = byApproach((id) => tenthsOf(to, id) - tenthsOf(from, id));
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
    from: byApproach((id) => tenthsOf(from, id)),
    to: byApproach((id) => tenthsOf(to, id)),
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
