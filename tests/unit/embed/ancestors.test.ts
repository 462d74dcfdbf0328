import { expect, test } from 'vitest';
import { SettingsError } from '@/lib/common/settings-error';
import { frameAncestors, isAllowedAncestor, parseAncestors } from '@/lib/embed/ancestors';
import { readSettings } from '@/lib/store/settings';

test.each<[string | undefined, string[]]>([
  [undefined, []],
  ['', []],
  ["'self'", []],
  ['https://wiki.example.org', ['https://wiki.example.org']],
  ['https://wiki.example.org/', ['https://wiki.example.org']],
  ['HTTPS://Wiki.Example.org', ['https://wiki.example.org']],
  ['http://127.0.0.1:8080', ['http://127.0.0.1:8080']],
  ['http://wiki', ['http://wiki']],
  ['https://*.example.org:8443', ['https://*.example.org:8443']],
  [" 'self', https://a.org,https://b.org\n https://a.org ", ['https://a.org', 'https://b.org']],
])('EMBED_ANCESTORS %j gives the origins %j', (text, origins) => {
  expect(parseAncestors(text)).toEqual(origins);
  expect(frameAncestors(origins)).toBe(["frame-ancestors 'self'", ...origins].join(' '));
});

test('* lets everybody in: no list, which would keep out pages without an origin', () => {
  expect(parseAncestors('*')).toBe('*');
  expect(frameAncestors('*')).toBeUndefined();
  expect(isAllowedAncestor('*', 'https://anywhere.example')).toBe(true);
});

test.each([
  'wiki.example.org',
  '*.example.org',
  'https:',
  'https://',
  'https://*',
  'https://*.',
  'https://*.*.example.org',
  'https://wiki.*.org',
  'https://wiki*.example.org',
  'https://example.org:*',
  'https://example.org:99999',
  'https://example.org/wiki',
  'https://example.org?a=b',
  'https://example.org#top',
  'https://user@example.org',
  'https://example.org;script-src',
  "https://example.org'",
  'https://exämple.org',
  'ftp://example.org',
  'file:///wiki',
  'javascript:alert(1)',
  '"https://example.org',
  'view-source:https://example.org',
  "'none'",
  "'unsafe-inline'",
  'null',
  'self',
  '**',
])('EMBED_ANCESTORS with %j is refused by a sentence that names it', (bad) => {
  for (const text of [bad, `https://a.org ${bad}`, `${bad},https://a.org`]) {
    expect(() => parseAncestors(text)).toThrow(SettingsError);
    expect(() => parseAncestors(text)).toThrow(/^EMBED_ANCESTORS must be .*\.$/);
    expect(() => parseAncestors(text)).toThrow(`"${bad}" is not an origin`);
  }
});

test('* beside origins is refused: it would say less than it seems to', () => {
  expect(() => parseAncestors('* https://a.org')).toThrow('"*" is not an origin');
});

// Matching of host sources as in CSP Level 3; the browser tests check it in a browser as well.
test.each<[string, string, boolean]>([
  ['https://wiki.example.org', 'https://wiki.example.org', true],
  ['https://wiki.example.org', 'https://example.org', false],
  ['https://wiki.example.org', 'https://a.wiki.example.org', false],
  ['https://wiki.example.org', 'https://wiki.example.org.evil.example', false],
  ['https://wiki.example.org', 'http://wiki.example.org', false],
  ['http://wiki.example.org', 'https://wiki.example.org', true],
  ['http://wiki.example.org:8080', 'https://wiki.example.org:8080', true],
  ['https://wiki.example.org', 'https://wiki.example.org:8443', false],
  ['https://wiki.example.org:443', 'https://wiki.example.org', true],
  ['https://wiki.example.org:8443', 'https://wiki.example.org', false],
  ['http://127.0.0.1:8080', 'http://localhost:8080', false],
  ['https://*.example.org', 'https://wiki.example.org', true],
  ['https://*.example.org', 'https://a.b.example.org', true],
  ['https://*.example.org', 'https://example.org', false],
  ['https://*.example.org', 'https://wikiexample.org', false],
  ['https://*.example.org', 'https://wiki.example.org:8443', false],
  ['https://*.example.org:8443', 'https://wiki.example.org:8443', true],
  ['http://*.example.org', 'https://wiki.example.org', true],
  ['http://wiki.example.org', 'ftp://wiki.example.org', false],
  ['http://wiki.example.org', 'chrome-extension://wiki.example.org', false],
])('%s as ancestor, a page of %s: %s', (source, page, isIn) => {
  expect(isAllowedAncestor(parseAncestors(source), page)).toBe(isIn);
  expect(isAllowedAncestor(parseAncestors(`https://other.example ${source}`), page)).toBe(isIn);
});

test('an empty list lets nobody in', () => {
  expect(isAllowedAncestor(parseAncestors(''), 'https://wiki.example.org')).toBe(false);
});

test('the settings have the ancestors, and a bad value stops them', () => {
  expect(readSettings({}).embedAncestors).toEqual([]);
  expect(readSettings({ EMBED_ANCESTORS: '*' }).embedAncestors).toBe('*');
  expect(readSettings({ EMBED_ANCESTORS: 'https://a.org' }).embedAncestors).toEqual([
    'https://a.org',
  ]);
  expect(() => readSettings({ EMBED_ANCESTORS: 'a.org' })).toThrow(SettingsError);
});
