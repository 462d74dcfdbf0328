import { expect, test } from 'vitest';
import { drawAnswers, drawWeights } from '@/lib/answers/draw';
import { randomFrom } from '@/lib/common/random';
import { criteriaTable } from '@/lib/record/csv';
import { content } from '../../support/content/content';
import { recordInputOf } from '../../support/content/records';
import { SEED } from '../../support/engine/random';

const random = randomFrom(SEED);
const DRAWN = Array.from({ length: 25 }, (_, n) =>
  recordInputOf(
    drawAnswers(content(), random, n % 3 ? 0.6 : 1),
    n % 2 ? drawWeights(content(), random) : {},
  ),
);

/** Parses CSV (RFC 4180) into rows of cells; throws an Error on invalid CSV. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let rest = text.replace(/^\uFEFF/, '');
  while (rest !== '') {
    const [match, quoted, bare, end] =
      /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/.exec(rest) ?? [];
    if (match === undefined) throw new Error(`not CSV: ${rest.slice(0, 40)}`);
    row.push(quoted?.replaceAll('""', '"') ?? bare ?? '');
    if (end === '\r\n') {
      rows.push(row);
      row = [];
    }
    rest = rest.slice(match.length);
  }
  return rows;
}

function tableOf(input: (typeof DRAWN)[number]) {
  const [head = [], ...rows] = parseCsv(criteriaTable(input));
  const column = (start: string) => head.findIndex((name) => name.startsWith(start));
  return { head, rows, column };
}

test('reads back as one row for each criterion and approach, with every cell', () => {
  for (const input of DRAWN) {
    const { head, rows } = tableOf(input);
    const { criteria, approaches } = content();
    expect(rows).toHaveLength(criteria.length * approaches.length);
    expect(rows.filter((row) => row.length !== head.length)).toEqual([]);
    expect(rows.map(([criterion, , , approach]) => [criterion, approach])).toEqual(
      criteria.flatMap((criterion) => approaches.map(({ name }) => [criterion.name, name])),
    );
  }
});

test('the points add up to the scores, and their parts to the points', () => {
  for (const input of DRAWN) {
    const { rows, column } = tableOf(input);
    const number = (row: string[], start: string) => Number(row[column(start)]);
    for (const { approach, score } of input.recommendation.ranking) {
      const name = content().approaches.find(({ id }) => id === approach)?.name;
      const approachRows = rows.filter((row) => row[column('Approach')] === name);
      const sum = approachRows.reduce((total, row) => total + number(row, 'Points'), 0);
      expect(sum).toBeCloseTo(score, 4);
      const weights = approachRows.reduce((total, row) => total + number(row, 'Weight'), 0);
      expect(weights).toBeCloseTo(1, 4);
    }
    for (const row of rows) {
      const points = 100 * number(row, 'Weight') * number(row, 'Value (');
      expect(number(row, 'Points')).toBeCloseTo(points, 3);
      const parts = ['before any answer', 'from answers', 'from own weights'];
      const sum = parts.reduce((total, part) => total + number(row, `of which ${part}`), 0);
      expect(sum).toBeCloseTo(number(row, 'Points'), 4);
    }
  }
});

test('names the sources with their places', () => {
  for (const input of DRAWN) {
    const { rows, column } = tableOf(input);
    for (const [n, row] of rows.entries()) {
      const { criteria, approaches, claims } = content();
      const criterion = criteria[Math.floor(n / approaches.length)];
      const base = criterion?.values[approaches[n % approaches.length]?.id ?? ''];
      expect(row[column('Why it starts')]).toBe(base?.because);
      for (const id of base?.claims ?? []) {
        const place = claims.find((claim) => claim.id === id)?.place;
        expect(row[column('Sources of the start')]).toContain(`${id}, ${place}`);
      }
    }
  }
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])(
  'a text that begins like %j is no formula',
  (formula) => {
    const [input] = DRAWN;
    if (!input) throw new Error('nothing drawn');
    const changed = structuredClone(input.content);
    for (const criterion of changed.criteria) criterion.asks = `${formula},"x"`;
    const { rows, column } = tableOf({ ...input, content: changed });
    for (const row of rows) expect(row[column('What it asks')]).toBe(`'${formula},"x"`);
  },
);

test('begins with a byte order mark, and lines end as RFC 4180 says', () => {
  const [input] = DRAWN;
  const text = input ? criteriaTable(input) : '';
  expect(text.startsWith('\uFEFFCriterion,')).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  for (const row of parseCsv(text).slice(1)) {
    for (const cell of row) expect(cell).not.toMatch(/^[=+@\t\r]|^-(?![\d.]+$)/);
  }
});
