import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { licenceNotices } from '@/lib/store/licences';
import { ROOT } from '../../support/content/content';

const notices = licenceNotices(ROOT).split(/\n-{80}\n/);
/** The licence notice of a package; empty if there is none. */
const noticeOf = (name: string) =>
  notices.find((notice) => `\n${notice}`.includes(`\n${name}`)) ?? '';

test('every package that is installed to serve the site is listed with its version and licence', () => {
  const { packages }: { packages: Record<string, Record<string, string>> } = JSON.parse(
    readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8'),
  );
  const served = Object.entries(packages).filter(
    ([place, { dev }]) => place && !dev && existsSync(path.join(ROOT, place)),
  );
  expect(served.map(([place]) => place)).toContain('node_modules/next');
  for (const [place, { version, license }] of served) {
    const name = `${place.replace(/.*node_modules\//, '')} ${version} (${license})`;
    expect([name, noticeOf(name).length]).toEqual([name, expect.any(Number)]);
    expect(noticeOf(name)).not.toBe('');
  }
});

test.each([
  ['next 16', 'Vercel'],
  ['react-dom, inside Next.js', 'Meta Platforms'],
  ['react-server-dom-turbopack, inside Next.js', 'Meta Platforms'],
  ['scheduler, inside Next.js', 'Meta Platforms'],
  ['process, inside Next.js', 'Roman Shtylman'],
  ['@swc/helpers', 'Apache License'],
  ['core-js', 'Denis Pushkarev'],
  ['tailwindcss', 'Tailwind Labs'],
  ['@vercel/og, inside Next.js', 'Mozilla Public License'],
  ['Geist', 'SIL Open Font License'],
])('what reaches browsers and pictures of %s has the notice of %s', (name, words) => {
  expect(noticeOf(name)).toContain(words);
});
