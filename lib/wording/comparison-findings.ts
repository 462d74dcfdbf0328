import { capitalised } from '../common/capitalised';
import type { AnswerSet } from '../compare/answer-sets';
import type { ComparedPair } from '../compare/compare';
import type { Content } from '../content/schema';
import type { Unit } from '../engine/compare/attribution';
import { isSameSet } from '../engine/model/winners';
import type { Recommendation } from '../engine/recommend';
import { optionLabel } from './answer-names';
import { wholePercent } from './figures';
import { leadIn, type ScoreBreakdown, scoreBreakdownOf } from './score-breakdown';
import { firstPlace, joinInWords, winnerNames } from './verdict';

type Named = Pick<AnswerSet, 'name' | 'isNamed'>;
type Advised = Named & { advice: { recommendation: Recommendation } };

/** The name of an answer set for a sentence; a name that a user chose stands in quotes. */
export function answerSetName({ name, isNamed }: Named): string {
  return isNamed ? `“${name}”` : name;
}

/** A larger group is counted instead of named. */
const MAX_NAMED = 4;

/** The advice for each answer set; sets with the same advice share one sentence. */
export function adviceFinding(content: Content, sets: readonly Advised[]): string {
  const phrases = sets.map((set) => inShort(content, set.advice.recommendation));
  const groups = [...new Set(phrases)].map((phrase) => ({
    phrase,
    group: sets.filter((_, n) => phrases[n] === phrase),
  }));
  return groups.map(({ phrase, group }) => `${namesOf(group, sets.length)}: ${phrase}.`).join(' ');
}

function namesOf(group: readonly Named[], total: number): string {
  if (group.length === total && total > 1) return total === 2 ? 'Both' : `All ${total}`;
  return group.length > MAX_NAMED
    ? `${group.length} people`
    : joinInWords(group.map(answerSetName));
}

/** The headline of a result, shortened for use inside a sentence. */
function inShort({ approaches }: Content, recommendation: Recommendation): string {
  const { winners } = recommendation;
  const name = winnerNames(approaches, winners);
  if (recommendation.finalists.length === 1) return `${name} is the only way open`;
  switch (recommendation.verdict) {
    case 'clear':
      return `a clear case for ${name}`;
    case 'leaning':
      return `leaning to ${name}`;
    case 'too-close':
      if (winners.length > 1) return `a tie of ${name}`;
      return recommendation.sureness.lowered ? `${name}, with a warning` : 'too close to call';
    case 'not-enough-answers':
      return 'not enough answers yet';
    default:
      return recommendation.verdict satisfies never;
  }
}

/** The name of an attribution unit, for use inside a sentence. */
function unitName(content: Content, { kind, id }: Unit): string {
  if (kind === 'weights') return 'the person\u2019s own weights';
  if (kind === 'section') {
    return `the answers under “${content.sections.find((section) => section.id === id)?.name ?? id}”`;
  }
  return `“${content.questions.find((question) => question.id === id)?.label ?? id}”`;
}

/** A lead in points as words: ahead, behind or level. */
function standing(points: number): string {
  const size = Math.abs(points).toFixed(1);
  if (size === '0.0') return 'level with';
  return `${size} points ${points > 0 ? 'ahead of' : 'behind'}`;
}

/**
 * Which difference between two answer sets matters most for the winner, and by how much. Uses
 * the first-place attribution where a veto decides, and the lead in points otherwise.
 */
export function mainDifferenceFinding(content: Content, pair: ComparedPair): string {
  const { from, to, attribution } = pair;
  const { units, lead, isWinnerChanged, isByWinner } = attribution;
  const { rows, difference } = scoreBreakdownOf(content, pair);
  const nameWithChange = (unit: Unit) =>
    `${unitName(content, unit)}${answerChange(content, unit, pair)}`;
  const [top] = units;
  if (!top) {
    return `No answer that counts differs between ${answerSetName(from)} and ${answerSetName(to)}, so the scores are the same.`;
  }
  if (isByWinner) {
    const first = winnerNames(content.approaches, to.advice.recommendation.winners);
    const effect =
      units.length === 1
        ? `it brings ${first} to first place.`
        : `over all orders in which the answers can be changed, ${wholePercent(top.winShare ?? 0)} of bringing ${first} to first place is its doing.`;
    return `An approach is ruled out by some answers, and that decides here. What matters most from ${answerSetName(from)} to ${answerSetName(to)} is ${nameWithChange(top.unit)}: ${effect}`;
  }
  const leadSentence = standsFinding(content, pair);
  if (units.length === 1) {
    if (!hasNoEffect(rows[0])) {
      return `${leadSentence} The only difference that counts is ${nameWithChange(top.unit)}.`;
    }
    const extent = isExactlyIdle(top) ? 'no score' : 'no score by as much as 0.1 points';
    return `${leadSentence} The only difference is ${nameWithChange(top.unit)}, and it moves ${extent}.`;
  }
  // The sentence must agree with the rounded figures on the page.
  const weightOf = (points: number) => (isWinnerChanged ? points : Math.abs(points));
  const [main] = rows.toSorted((a, b) => weightOf(b.lead) - weightOf(a.lead));
  if (!main || main.lead === 0) {
    return `${leadSentence} Rounded to a tenth of a point, none of the differences moves that lead.`;
  }
  const isLargest = rows.every(({ lead: other }) => other > -main.lead);
  const isShared = rows.some((row) => row !== main && weightOf(row.lead) === weightOf(main.lead));
  const most = isWinnerChanged && !isLargest ? 'pulls' : 'matters';
  const subject = isShared
    ? `Nothing ${most} more${most === 'pulls' ? ' that way' : ''} than`
    : `What ${most} most${most === 'pulls' ? ' that way' : ''} is`;
  return `${leadSentence} ${subject} ${nameWithChange(main.unit)}: ${movesFinding(main.lead, leadIn(difference, lead))}`;
}

/** The lead of the winner over its rival in both sets, and the sets that rule the rival out. */
function standsFinding(content: Content, pair: ComparedPair): string {
  const { from, to, attribution } = pair;
  const { of, over } = attribution.lead;
  const sums = scoreBreakdownOf(content, pair);
  const [before, after] = [sums.from, sums.to].map((points) =>
    standing(leadIn(points, attribution.lead) / 10),
  );
  const rival = winnerNames(content.approaches, over);
  const isOut = ({ advice }: Advised) =>
    advice.recommendation.ranking.some(({ approach, vetoed }) => over.includes(approach) && vetoed);
  const rulingOut = [from, to].filter(isOut).map(answerSetName);
  const ruledOut =
    rulingOut.length === 0
      ? ''
      : ` Whatever its points, the answers of ${joinInWords(rulingOut)} rule ${rival} out.`;
  if (isSameSet(of, over)) {
    return `${capitalised(firstPlace(content.approaches, of, 'now'))} with the answers of ${answerSetName(from)} and with those of ${answerSetName(to)}.`;
  }
  const first = `${winnerNames(content.approaches, of)} ${of.length > 1 ? 'are' : 'is'}`;
  const them = over.length > 1 ? 'them' : 'it';
  return `${capitalised(first)} ${before} ${rival} with the answers of ${answerSetName(from)} and ${after} ${them} with those of ${answerSetName(to)}.${ruledOut}`;
}

/** The effect on a lead of one difference (not 0) and of all, both in tenths of a point. */
function movesFinding(single: number, total: number): string {
  const size = (tenths: number) => (Math.abs(tenths) / 10).toFixed(1);
  const singleEffect =
    single > 0
      ? `adds ${size(single)} points to that lead`
      : `takes ${size(single)} points from that lead`;
  const totalEffect =
    total === 0
      ? 'leave it as it was'
      : total > 0
        ? `add ${size(total)}`
        : `take ${size(total)} from it`;
  return `it ${singleEffect}; all differences together ${totalEffect}.`;
}

/** The two answers to a question, as " (Small in A, Large in B)"; blank for other units. */
function answerChange(content: Content, { kind, id }: Unit, { from, to }: ComparedPair): string {
  const question = content.questions.find((candidate) => candidate.id === id);
  if (kind !== 'question' || !question) return '';
  const labelIn = ({ reading }: AnswerSet) => optionLabel(question, reading.answers[id]);
  return ` (${labelIn(from)} in ${answerSetName(from)}, ${labelIn(to)} in ${answerSetName(to)})`;
}

/** Which differences change the winners when each alone is applied to the first set. */
export function singleDifferenceFinding(
  content: Content,
  { from, to, attribution }: ComparedPair,
): string {
  const { alone, isWinnerChanged, units } = attribution;
  if (units.length === 0) return '';
  const into = `taken alone from ${answerSetName(to)} into ${answerSetName(from)}`;
  if (alone.length === 0) {
    return `No single difference, ${into}, changes what comes first${isWinnerChanged ? ': it takes several together' : ''}.`;
  }
  const clauseOf = ({ winners }: (typeof alone)[number]) =>
    winners.length > 1
      ? `would bring ${winnerNames(content.approaches, winners)} level in first place`
      : `would put ${winnerNames(content.approaches, winners)} first`;
  const clauses = [...new Set(alone.map(clauseOf))];
  const parts = clauses.map((clause) => {
    const names = alone
      .filter((change) => clauseOf(change) === clause)
      .map(({ unit }) => unitName(content, unit));
    return `${joinInWords(names, 'or')} ${clause}`;
  });
  return `${capitalised(into)}, ${parts.join('; ')}.`;
}

/** The differences without effect on the figures shown, in one sentence; blank without any. */
export function noEffectFinding(content: Content, pair: ComparedPair): string {
  const { rows } = scoreBreakdownOf(content, pair);
  const idle = pair.attribution.units.filter((_, n) => hasNoEffect(rows[n]));
  if (idle.length === 0) return '';
  const effect = idle.every(isExactlyIdle)
    ? 'No effect on the scores'
    : 'Too small to show in these figures';
  return `${effect}: ${idle.map(({ unit }) => unitName(content, unit)).join(', ')}.`;
}

/** Whether all rounded figures of a difference are 0. */
export function hasNoEffect(row: ScoreBreakdown['rows'][number] | undefined): boolean {
  return row !== undefined && Object.values(row.points).every((points) => points === 0);
}

function isExactlyIdle({ points }: ComparedPair['attribution']['units'][number]): boolean {
  return Object.values(points).every((value) => Math.abs(value) < 1e-9);
}
