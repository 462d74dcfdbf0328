import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../support/content/content';

const TABLE = readFileSync(path.join(ROOT, 'tests/asvs.md'), 'utf8');

/** For each section of ASVS 5.0.0, the number of level 1 and 2 requirements, which come first. */
const SECTIONS: Record<string, number> = {
  ...{ '1.1': 2, '1.2': 9, '1.3': 11, '1.4': 3, '1.5': 2 },
  ...{ '2.1': 3, '2.2': 3, '2.3': 4, '2.4': 1 },
  ...{ '3.2': 2, '3.3': 4, '3.4': 6, '3.5': 5, '3.7': 2 },
  ...{ '4.1': 3, '4.2': 1, '4.3': 2, '4.4': 4 },
  ...{ '5.1': 1, '5.2': 3, '5.3': 2, '5.4': 3 },
  ...{ '11.1': 2, '11.2': 3, '11.3': 3, '11.4': 4, '11.5': 1, '11.6': 1 },
  ...{ '12.1': 3, '12.2': 2, '12.3': 4 },
  ...{ '13.1': 1, '13.2': 5, '13.3': 2, '13.4': 5 },
  ...{ '14.1': 2, '14.2': 4, '14.3': 3 },
  ...{ '15.1': 3, '15.2': 3, '15.3': 7 },
  ...{ '16.1': 1, '16.2': 5, '16.3': 4, '16.4': 3, '16.5': 3 },
};
/** Chapters of which no requirement applies. */
const CHAPTERS = ['V6', 'V7', 'V8', 'V9', 'V10', 'V17'];
const wanted = Object.entries(SECTIONS).flatMap(([section, count]) =>
  Array.from({ length: count }, (_, n) => `${section}.${n + 1}`),
);

const [required = '', exempt = ''] = TABLE.split('\n## What does not apply\n');
const rows = required.split('\n').flatMap((line) => {
  const [, item, level, , kept = '', heldBy = ''] = line.split('|').map((cell) => cell.trim());
  return item && /^\d/.test(item) ? [{ item, level, kept, heldBy }] : [];
});
const holders = rows.flatMap(({ item, heldBy }) =>
  heldBy
    .split('<br>')
    .filter(Boolean)
    .map((holder) => ({ item, holder })),
);

/** "1.2.4, 1.2.6 to 1.2.8" as the list of its items. */
function listed(text: string): string[] {
  return text.split(', ').flatMap((part) => {
    const [first = '', last = first] = part.split(' to ');
    if (first.startsWith('V')) return first;
    const section = first.slice(0, first.lastIndexOf('.'));
    const number = (item: string) => Number(item.slice(item.lastIndexOf('.') + 1));
    const count = number(last) - number(first) + 1;
    return Array.from({ length: count }, (_, n) => `${section}.${number(first) + n}`);
  });
}

test('every requirement of levels 1 and 2 is kept, or does not apply, and none is both', () => {
  const without = [...exempt.matchAll(/^\| ([V\d][^|]*) \|/gm)].flatMap(([, items = '']) =>
    listed(items.trim()),
  );
  const within = rows.filter(({ level }) => level !== '3').map(({ item }) => item);
  expect([...within, ...without].sort()).toEqual([...wanted, ...CHAPTERS].sort());
});

test('every requirement is kept by something that can be looked at, or by who runs it', () => {
  for (const { item, level, kept, heldBy } of rows) {
    expect([item, level]).toEqual([item, expect.stringMatching(/^[123]$/)]);
    expect([item, kept]).toEqual([item, expect.stringMatching(/^(yes|by you|partly: .+)$/)]);
    if (kept !== 'by you') expect([item, heldBy]).not.toEqual([item, '']);
  }
});

test('what holds a requirement is there', () => {
  expect(holders.length).toBeGreaterThan(90);
  const gone = holders.filter(({ holder }) => {
    const [, file = '', words = ''] = /^`([^`]+)` › (.+)$/.exec(holder) ?? [];
    const place = path.join(ROOT, file);
    // A heading must be a whole line, since the table itself contains its words.
    const looked = words.startsWith('## ') ? `\n${words}\n` : words;
    return !words || !existsSync(place) || !readFileSync(place, 'utf8').includes(looked);
  });
  expect(gone).toEqual([]);
});
