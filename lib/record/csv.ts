import type { Advice } from '../advice/advise';
import type { Content } from '../content/schema';
import { BASE } from '../engine/reasons/contributions';
import { answerPhrases } from '../wording/answer-names';
import { signedPoints } from '../wording/figures';
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
 * score, and the three parts of each row to its points, up to rounding to six decimals. The file
 * begins with a byte order mark so that Excel reads it as UTF-8; text that a spreadsheet would
 * read as a formula is prefixed with an apostrophe.
 */
export function criteriaTable(advice: Pick<Advice, 'content' | 'recommendation'>): string {
  const { content, recommendation } = advice;
  const rows = recommendation.criteria.flatMap(({ id, weight, values, baseValues }) => {
    const criterion = content.criteria.find((candidate) => candidate.id === id);
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
        parts.ownWeights,
        baseValues[approach.id] ?? 0,
        base?.because ?? '',
        base ? sourceNames(content, base).join('; ') : '',
        parts.rules.map(({ text }) => text).join(' | '),
        sourceNames(content, parts.sources).join('; '),
      ];
    });
  });
  return `\uFEFF${[HEAD, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`;
}

/** The points of one approach on one criterion, by origin, with the rules that contributed. */
function partsOf(
  { content, recommendation }: Pick<Advice, 'content' | 'recommendation'>,
  criterion: string,
  approach: string,
) {
  const contributions = recommendation.contributions.filter(
    (contribution) => contribution.criterion === criterion && contribution.approach === approach,
  );
  const rules = contributions.flatMap(({ rule, points }) => {
    const entry = content.rules.find(({ id }) => id === rule);
    return entry
      ? [{ rule: entry, points, text: ruleText(content, recommendation, entry, points) }]
      : [];
  });
  const sum = (parts: readonly { points: number }[]) =>
    parts.reduce((total, { points }) => total + points, 0);
  const base = contributions.filter(({ rule }) => rule === BASE);
  return {
    base: sum(base),
    answers: sum(rules),
    ownWeights: sum(contributions) - sum(base) - sum(rules),
    rules,
    sources: {
      claims: rules.flatMap(({ rule }) => rule.claims),
      references: rules.flatMap(({ rule }) => rule.references),
    },
  };
}

function ruleText(
  content: Content,
  { fired }: Advice['recommendation'],
  { id, because }: Content['rules'][number],
  points: number,
): string {
  const answers = fired.find(({ rule }) => rule === id)?.answers ?? {};
  return `${answerPhrases(content.questions, answers).join('; ')}: ${because} (${signedPoints(points)})`;
}

function csvCell(value: string | number): string {
  if (typeof value === 'number') return String(Number(value.toFixed(6)));
  const guarded = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
