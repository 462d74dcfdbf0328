import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { FOLDER, ROOT } from '../support/content/content';

// The examples of the author's guide, pasted as they stand, pass the checks of the content.

const guide = readFileSync(path.join(FOLDER, 'README.md'), 'utf8');
const copy = mkdtempSync(path.join(tmpdir(), 'guide-'));
cpSync(FOLDER, copy, { recursive: true });
afterAll(() => rmSync(copy, { recursive: true }));

/** The YAML that stands in a section of the guide. */
function examplesIn(heading: string): string[] {
  const section = guide.split(/^#+ /m).find((text) => text.startsWith(heading));
  if (!section) throw new Error(`the guide has no section ${heading}`);
  return [...section.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, yaml = '']) => yaml);
}

function edit(file: string, change: (text: string) => string): void {
  const place = path.join(copy, file);
  const [before] = [readFileSync(place, 'utf8')];
  const after = change(before);
  if (after === before) throw new Error(`nothing to change in ${file}`);
  writeFileSync(place, after);
}
const append = (file: string, yaml = '') => appendFileSync(path.join(copy, file), `\n${yaml}`);

function pasteAll(): void {
  const [document, claims = ''] = examplesIn('1. Add a document');
  append('documents.yaml', document);
  writeFileSync(path.join(copy, 'claims/d6.yaml'), claims.replace(/^ *unused:.*\n/m, ''));
  append('claims/d4.yaml', examplesIn('2. Add a claim')[0]);
  edit('rules/domain.yaml', (text) =>
    text.replace('claims: [D1.2, D1.9, D2.5]', 'claims: [D1.2, D1.9, D2.5, D4.18, D5.2]'),
  );
  const [question] = examplesIn('3. Add a question');
  edit('questions.yaml', (text) => text.replace('# Expertise', `${question}\n# Expertise`));
  append('rules/timeline.yaml', examplesIn('4. Add a rule')[0]);
  append('conflicts.yaml', examplesIn('A conflict')[0]);
  append('references.yaml', examplesIn('A public reference')[0]);
  edit('rules/task.yaml', (text) =>
    text.replace(
      /(- id: relaxed-latency[\s\S]*?references: )\[google-tuning\]/,
      '$1[google-tuning, wang-2022]',
    ),
  );
  append('cases/classification.yaml', examplesIn('A published case')[0]);
  append('hosts/wikis.yaml', examplesIn('A wiki that takes')[0]);
}

test('pasted as they stand, all examples pass the checks, and no other number is touched', () => {
  pasteAll();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      '-c',
      'tests/vitest.config.ts',
      '--project',
      'content',
    ],
    { cwd: ROOT, env: { ...process.env, CONTENT_FOLDER: copy }, encoding: 'utf8' },
  );
  const failures = `${stdout}\n${stderr}`.split('\n').filter((line) => /×|FAIL|Error/.test(line));
  expect({ status, failures }).toEqual({ status: 0, failures: [] });
});
