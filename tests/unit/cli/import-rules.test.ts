import { expect, test } from 'vitest';
import { faultsIn, rowsIn } from '@/lib/cli/import-rules';

const TABLE = `# Some text

| Folder | Holds | May import | Types only | Packages |
| ------ | ----- | ---------- | ---------- | -------- |
| \`lib/base\` | numbers | | | \`zod\` |
| \`lib/engine/*\` | parts of the engine | \`lib/base/sums\` | | |
| \`lib/engine\` | the engine | \`lib/engine/*\` | \`lib/base\` | \`node\` |

Text after it, with a | in it.
`;
const SOUND = {
  'lib/base/sums.ts': "import { z } from 'zod/mini'; export const sum = z;",
  'lib/base/shapes.ts': "import { sum } from './sums'; export type Shape = typeof sum;",
  'lib/engine/model/score.ts': "export { sum } from '../../base/sums';",
  'lib/engine/recommend.tsx':
    "import fs from 'node:fs'; import { sum } from '@/lib/engine/model/score'; import type { Shape } from '@/lib/base/shapes';",
};

const faults = (changes: Record<string, string> = {}, table = TABLE) =>
  faultsIn(rowsIn(table), new Map(Object.entries({ ...SOUND, ...changes })));

test('code that keeps to its table has no faults', () => {
  expect(rowsIn(TABLE).map(({ folder }) => folder)).toEqual([
    'lib/base',
    'lib/engine/*',
    'lib/engine',
  ]);
  expect(faults()).toEqual([]);
});

test.each([
  ['a value where types are allowed', "import { Shape } from '../base/shapes';", 'lib/base/shapes'],
  ['a module at run time', "const late = await import('../base/shapes');", 'lib/base/shapes'],
  ['what is passed on', "export * from '../base/shapes';", 'lib/base/shapes'],
  ['a module of CommonJS', "const late = require('../base/shapes');", 'lib/base/shapes'],
  ['its own form in TypeScript', "import late = require('../base/shapes');", 'lib/base/shapes'],
  ['what no one can know', 'const late = await import(name);', 'a computed path'],
  ['a type in its place', "type Late = import('../model').Late;", 'types of lib/model'],
  ['a package', "import { useState } from 'react';", 'react'],
])('an import that the row does not name is a fault: %s', (_, code, target) => {
  expect(faults({ 'lib/engine/late.ts': code })).toEqual([
    `lib/engine/late.ts imports ${target}, which lib/engine does not name.`,
  ]);
});

test('a folder without a row is a fault, and so is a row without files', () => {
  expect(faults({ 'app/page.tsx': '' })).toEqual(['app/page.tsx is in a folder that has no row.']);
  const row = '| `lib/web` | serving | | | |';
  expect(faults({}, TABLE.replace('\n\nText', `\n${row}\n\nText`))).toEqual([
    'lib/web has no files.',
  ]);
});

test('a row that names a row below it is a fault, so that folders form no cycle', () => {
  expect(
    faults(
      { 'lib/base/shapes.ts': "import { sum } from '../engine/model/score';" },
      TABLE.replace('numbers | |', 'numbers | `lib/engine/*` |'),
    ),
  ).toEqual(['lib/base names lib/engine/*, which is in no row above it.']);
});

test('a name that nothing imports is a fault, so that the table stays true', () => {
  expect(faults({}, TABLE.replace('`node`', '`node` `react`'))).toEqual([
    'lib/engine names react, which none of its files imports.',
  ]);
});
