import type { Advice } from '../advice/advise';
import type { Content } from '../content/schema';
import { BASE } from '../engine/reasons/contributions';
import { answerPhrases } from '../wording/answer-names';
import { signed } from '../wording/figures';
import { sourceNames } from './text/sources';

const HEAD = [
  'Criterion',
  'What it asks',
  'Weight (they add up to 1)',
  'Approach',
  'Value (0 worst, 1 best)',
  'Points of the score (100 x weight x value)',
  'of which before any answer',
  'of which from answers',
  'of which from own weights',
  'Value before any answer',
  'Why it starts there',
  'Sources of the start',
  'Rules that spoke here, with their points',
  'Sources of the rules',
];

/**
 * Every criterion by every approach as CSV (RFC 4180). The points of an approach add up to its
 * score, and the three parts of each row to its points, but for rounding to six decimals. It
 * begins with a byte order mark, without which Excel takes UTF-8 for something else; a text
 * that a spreadsheet would take for a formula begins with an apostrophe.
 */
export function criteriaTable(advice: Pick<Advice, 'content' | 'recommendation'>): string {
  const { content, recommendation } = advice;
  const rows = recommendation.criteria.flatMap(({ id, weight, values, baseValues }) => {
    const criterion = content.criteria.find((one) => one.id === id);
    return content.approaches.map((approach) => {
      const base = criterion?.values[approach.id];
      const value = values[approach.id] ?? 0;
      const parts = partsOf(advice, id, approach.id);
      return [
        criterion?.name ?? id,
        criterion?.asks ?? '',
        weight,
        approach.name,
        value,
        100 * weight * value,
        parts.base,
        parts.answers,
        parts.own,
        baseValues[approach.id] ?? 0,
        base?.because ?? '',
        base ? sourceNames(content, base).join('; ') : '',
        parts.rules.map(({ text }) => text).join(' | '),
        sourceNames(content, parts.sources).join('; '),
      ];
    });
  });
  return `\uFEFF${[HEAD, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

/** What the points of one approach on one criterion are made of. */
function partsOf(
  { content, recommendation }: Pick<Advice, 'content' | 'recommendation'>,
  criterion: string,
  approach: string,
) {
  const own = recommendation.contributions.filter(
    (one) => one.criterion === criterion && one.approach === approach,
  );
  const rules = own.flatMap(({ rule, points }) => {
    const found = content.rules.find(({ id }) => id === rule);
    return found
      ? [{ rule: found, points, text: told(content, recommendation, found, points) }]
      : [];
  });
  const sum = (all: readonly { points: number }[]) => all.reduce((a, { points }) => a + points, 0);
  const base = own.filter(({ rule }) => rule === BASE);
  return {
    base: sum(base),
    answers: sum(rules),
    own: sum(own) - sum(base) - sum(rules),
    rules,
    sources: {
      claims: rules.flatMap(({ rule }) => rule.claims),
      references: rules.flatMap(({ rule }) => rule.references),
    },
  };
}

function told(
  content: Content,
  { fired }: Advice['recommendation'],
  { id, because }: Content['rules'][number],
  points: number,
): string {
  const answers = fired.find(({ rule }) => rule === id)?.answers ?? {};
  return `${answerPhrases(content.questions, answers).join('; ')}: ${because} (${signed(points)})`;
}

function cell(value: string | number): string {
  if (typeof value === 'number') return String(Number(value.toFixed(6)));
  const guarded = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
