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
/** The source files that match the pattern, except the allowed ones. */
const filesWith = (pattern: RegExp, allowed = /^$/) =>
  sources.filter((file) => pattern.test(read(file)) && !allowed.test(file));

test('the server asks no other machine, and starts no program', () => {
  const asks = /\b(fetch|sendBeacon|importScripts)\(|\b(XMLHttpRequest|WebSocket|EventSource)\b/;
  // These run in browsers, and request the address of the page they are on.
  expect(filesWith(asks, /^lib\/browser\/(frame|page-without-scripts)\.ts$/)).toEqual([]);
  const reaches = (modules: string) =>
    new RegExp(`(from |import\\(|require\\()'(node:)?(${modules})(/\\w+)?'`);
  const never = 'child_process|cluster|dgram|dns|http2|https|tls|vm|worker_threads';
  expect(filesWith(reaches(never))).toEqual([]);
  // http to serve requests, net to distinguish an IP address from a host name.
  expect(filesWith(reaches('http|net'), /^lib\/(web\/.+|store\/settings)\.ts$/)).toEqual([]);
});

test('no text becomes code or markup', () => {
  const becomes =
    /\beval\(|new Function\b|dangerouslySetInnerHTML|\.(inner|outer)HTML\b|insertAdjacentHTML|document\.write|srcDoc\b|setHTML/i;
  expect(filesWith(becomes)).toEqual([]);
});

test('no cookie is set or read', () => {
  expect(filesWith(/document\.cookie|set-cookie|\bcookies\(|cookieStore/i)).toEqual([]);
});
