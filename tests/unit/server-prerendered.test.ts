import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { inlineScripts } from '@/lib/server/inline-scripts';
import { readPrerendered } from '@/lib/server/prerendered';

const folder = mkdtempSync(path.join(tmpdir(), 'built-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('what the build made is known by its paths, its inline scripts by their hashes', () => {
  const script = '<script>built()</script>';
  const files = {
    'server/app/index.html': script,
    'server/app/approaches/one.html': '',
    'server/app/licences.txt.body': '',
    'server/app/method.rsc': '',
    'server/app/recommendation/page.js': '',
    'static/chunks/a.js': '',
    'static/id/_manifest.js': '',
  };
  for (const [file, text] of Object.entries(files)) {
    const at = path.join(folder, '.next', file);
    mkdirSync(path.dirname(at), { recursive: true });
    writeFileSync(at, text);
  }
  const { paths, scripts } = readPrerendered(folder);
  expect([...paths].sort()).toEqual([
    '/',
    '/_next/static/chunks/a.js',
    '/_next/static/id/_manifest.js',
    '/approaches/one',
    '/licences.txt',
  ]);
  expect([...scripts]).toEqual(inlineScripts(script).map(({ hash }) => hash));
});
