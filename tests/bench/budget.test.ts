import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { recommend } from '@/lib/engine/recommend';
import { content } from '../support/content';

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

/** Median milliseconds of one call. */
function medianOf(call: () => unknown, runs: number): number {
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    call();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;
}

// The reference is a copy of the content by way of JSON, in the same run on the same machine.
const clone = () => JSON.parse(JSON.stringify(content()));

test('a recommendation on full answers costs less than a copy of the content', () => {
  const answers = Object.fromEntries(
    content().questions.map((q) => [q.id, q.options[0]?.id ?? '']),
  );
  const ratio = medianOf(() => recommend(content(), answers), 300) / medianOf(clone, 300);
  console.log(`full answers: ${ratio.toFixed(2)} copies`);
  expect(ratio).toBeLessThan(1);
});

test('the exact intervals of an empty questionnaire cost less than 60 copies', () => {
  const ratio = medianOf(() => recommend(content(), {}), 30) / medianOf(clone, 300);
  console.log(`no answers: ${ratio.toFixed(2)} copies`);
  expect(ratio).toBeLessThan(60);
});
