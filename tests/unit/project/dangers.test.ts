import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../support/content/content';

const sources = ['app', 'components', 'lib'].flatMap((folder) =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => path.join(folder, name)),
);
const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');
/** Where something stands in the code, but for the places that may have it. */
const found = (what: RegExp, butFor = /^$/) =>
  sources.filter((file) => what.test(read(file)) && !butFor.test(file));

test('the server asks no other machine, and starts no program', () => {
  const asks = /\b(fetch|sendBeacon|importScripts)\(|\b(XMLHttpRequest|WebSocket|EventSource)\b/;
  // They run in browsers, and ask for the address at which they stand.
  expect(found(asks, /^lib\/browser\//)).toEqual([]);
  const reaches = (modules: string) =>
    new RegExp(`(from |import\\(|require\\()'(node:)?(${modules})(/\\w+)?'`);
  const never = 'child_process|cluster|dgram|dns|http2|https|tls|vm|worker_threads';
  expect(found(reaches(never))).toEqual([]);
  // To be asked, and to tell an address from a name.
  expect(found(reaches('http|net'), /^lib\/(web\/.+|store\/settings)\.ts$/)).toEqual([]);
});

test('no text becomes code or markup', () => {
  const becomes =
    /\beval\(|new Function\b|dangerouslySetInnerHTML|\.(inner|outer)HTML\b|insertAdjacentHTML|document\.write|srcDoc\b|setHTML/i;
  expect(found(becomes)).toEqual([]);
});

test('no cookie is set or read', () => {
  expect(found(/document\.cookie|set-cookie|\bcookies\(|cookieStore/i)).toEqual([]);
});
