import { brotliCompressSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import built from '@/lib/embed/built.json';
import { content } from '../../support/content/content';

const { 'v1.js': host, 'frame.js': frame, 'style.css': styles } = built;

test('the script for pages around takes at most 1,024 bytes', () => {
  expect(brotliCompressSync(host).length).toBeLessThanOrEqual(1024);
});

test('the script and styles of a framed page leave most of its 25,000 bytes to the page', () => {
  expect(gzipSync(frame).length).toBeLessThanOrEqual(1600);
  expect(gzipSync(styles).length).toBeLessThanOrEqual(8000);
});

test.each([
  ['page around', host],
  ['framed page', frame],
])('the script of the %s stands alone and writes no HTML, code or style strings', (_, script) => {
  expect(script).not.toMatch(
    /\b(innerHTML|outerHTML|insertAdjacentHTML|createContextualFragment)\b/,
  );
  expect(script).not.toMatch(/\bdocument\.write|\.srcdoc\b|\bcssText\b/);
  expect(script).not.toMatch(/\bsetAttribute\(\s*["'`]style/);
  expect(script).not.toMatch(/\beval\b|\bnew Function\b|setTimeout\(\s*["'`]/);
  expect(script).not.toMatch(/\bimport\s*\(|\bimport\s*["'`{*]|\bfrom\s*["'`]|\brequire\b/);
  expect(script).not.toMatch(/sourceMappingURL|https?:/);
});

test('the styles load nothing', () => {
  expect(styles).not.toMatch(/@import|url\((?!data:)/);
});

test('the script for pages around knows no word of the content', () => {
  const { questions, approaches, sections } = content();
  for (const { id } of [...questions, ...approaches, ...sections]) {
    expect(new RegExp(`["'\`]${id}["'\`]`).test(host) ? id : '').toBe('');
  }
});
