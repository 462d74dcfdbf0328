import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { recommend } from '@/lib/engine/recommend';
import { content } from '../support/content';
import { sideBySide } from '../support/timing';

const BUILD = path.resolve(import.meta.dirname, '../../.next');
const KB = 1024;

/** Bytes after brotli of what the home page makes a browser load, by kind of file. */
function loadedBytes(pattern: RegExp): number {
  const html = readFileSync(path.join(BUILD, 'server/app/index.html'), 'utf8');
  const files = new Set([...html.matchAll(pattern)].map((match) => match[1] ?? ''));
  expect(files.size).toBeGreaterThan(0);
  const sizes = [...files].map(
    (file) => brotliCompressSync(readFileSync(path.join(BUILD, 'static', file))).byteLength,
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

test('the home page loads at most 130 KB of script, of which the framework is 115', () => {
  const bytes = loadedBytes(/<script src="\/_next\/static\/([^"]+\.js)" async/g);
  console.log(`script: ${(bytes / KB).toFixed(1)} KB`);
  expect(bytes).toBeLessThan(130 * KB);
});

test('the home page loads at most 8 KB of style', () => {
  const bytes = loadedBytes(/href="\/_next\/static\/([^"]+\.css)"/g);
  console.log(`style: ${(bytes / KB).toFixed(1)} KB`);
  expect(bytes).toBeLessThan(8 * KB);
});

// The reference is a copy of the content by way of JSON, in the same run on the same machine.
const clone = () => JSON.parse(JSON.stringify(content()));

// The first option of each question rules training out, so that no two changes turn the advice
// and all sets of three are tried. Most sets of answers cost a fifth of this.
test('a recommendation that is hard to turn costs less than 120 copies of the content', () => {
  const answers = Object.fromEntries(
    content().questions.map((q) => [q.id, q.options[0]?.id ?? '']),
  );
  const { one, other } = sideBySide(() => recommend(content(), answers), clone, 60);
  console.log(`full answers: ${(one / other).toFixed(1)} copies`);
  expect(one / other).toBeLessThan(120);
});

// Nothing can be turned here: it is the exact intervals, the weightings and the open questions.
test('a recommendation on an empty questionnaire costs less than 120 copies', () => {
  const { one, other } = sideBySide(() => recommend(content(), {}), clone, 60);
  console.log(`no answers: ${(one / other).toFixed(1)} copies`);
  expect(one / other).toBeLessThan(120);
});
