import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { content, ROOT } from '../../support/content/content';

const sources = (folder: string) =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => path.join(folder, name));
const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');
const engine = [...sources('lib/engine'), 'lib/common/random.ts'];

test.each(engine)('%s has no clock, no chance and no waiting', (file) => {
  expect(read(file)).not.toMatch(/\bMath\.random\b|\bDate\b|\basync\b|\bawait\b|\bperformance\b/);
});

test('code never names an entry of the content: it asks the entry', () => {
  const { questions, criteria, rules, approaches, conflicts } = content();
  const allIds = [
    ...questions.flatMap(({ id, options }) => [id, ...options.map((option) => option.id)]),
    ...[...criteria, ...rules, ...conflicts].map(({ id }) => id),
  ];
  // Ids of one word are ordinary words too, so only ids with a hyphen can be recognised.
  const ids = new Set([
    ...allIds.filter((id) => id.includes('-')),
    ...approaches.map(({ id }) => id),
  ]);
  const files = ['lib', 'app', 'components'].flatMap(sources);
  const named = files.flatMap((file) =>
    [...read(file).matchAll(/(['"`])([a-z0-9-]+)\1/g)]
      .filter(([, , literal]) => ids.has(literal ?? ''))
      .map(([literal]) => `${file}: ${literal}`),
  );
  expect(named).toEqual([]);
});
