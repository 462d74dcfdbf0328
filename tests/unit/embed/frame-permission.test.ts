import { expect, test } from 'vitest';
import type { Host } from '@/lib/content/schema';
import { type Ancestors, parseAncestors } from '@/lib/embed/ancestors';
import { framePermissionOf, isMixedContent, settingWith } from '@/lib/embed/frame-permission';

const advisorOrigin = 'https://advisor.example.org';
const wiki = 'https://wiki.example.org';
const framed = [{ kind: 'iframe' }, { kind: 'link' }] as Host['ways'];
const host = { ways: framed, origins: [] as string[], opaque: false };
const cloud = { ...host, origins: ['https://*.cloud.example'] };
const suite = { ...host, origins: ['https://a.example', 'https://*.b.example'] };
const permission = (of: typeof host, ancestors: Ancestors, from?: string) =>
  framePermissionOf(of, { ancestors, ownOrigin: advisorOrigin, wiki: from });

test('a link needs nobody to let it in', () => {
  const linked = { ...cloud, ways: framed.slice(1), opaque: true };
  expect(permission(linked, [])).toEqual({ kind: 'no-frame' });
});

test('a wiki that anybody may run depends on its address', () => {
  expect(permission(host, [])).toEqual({ kind: 'address-needed' });
  expect(permission(host, [], wiki)).toEqual({ kind: 'origins', origins: [wiki], refused: [wiki] });
  for (const ancestors of ['*', [wiki], ['https://*.example.org']] as const) {
    expect(permission(host, ancestors, wiki)).toMatchObject({ origins: [wiki], refused: [] });
  }
  expect(permission(host, ['https://other.example'], wiki)).toMatchObject({ refused: [wiki] });
});

test('pages of the advisor itself are always let in', () => {
  expect(permission(host, [], advisorOrigin)).toMatchObject({ refused: [] });
});

test('a sandbox is let in by * alone', () => {
  const sandbox = { ...cloud, opaque: true };
  const { origins } = cloud;
  expect(permission(sandbox, origins)).toEqual({ kind: 'sandboxed', isAllowed: false, origins });
  expect(permission(sandbox, '*')).toEqual({ kind: 'sandboxed', isAllowed: true, origins });
});

test('of a product, all its origins count, or the one site that was given', () => {
  expect(permission(cloud, [])).toMatchObject({ refused: cloud.origins });
  expect(permission(cloud, cloud.origins)).toMatchObject({ refused: [] });
  const site = 'https://team.cloud.example';
  expect(permission(cloud, [site])).toMatchObject({ refused: cloud.origins });
  expect(permission(cloud, [site], site)).toMatchObject({ origins: [site], refused: [] });
  expect(permission(cloud, [site], wiki)).toMatchObject({ refused: cloud.origins });
  expect(permission(suite, ['https://a.example'], 'https://a.example')).toMatchObject({
    origins: suite.origins,
    refused: ['https://*.b.example'],
  });
});

test('the setting that is suggested holds the present one, and lets in what it is for', () => {
  const setting = settingWith(['https://a.example'], ['https://*.b.example', 'https://a.example']);
  expect(setting).toBe('EMBED_ANCESTORS="https://a.example https://*.b.example"');
  const ancestors = parseAncestors(/"(.*)"/.exec(setting)?.[1]);
  expect(permission(suite, ancestors)).toMatchObject({ refused: [] });
});

test.each([
  ['http://advisor.example.org', wiki, true],
  ['http://advisor.example.org', 'http://wiki.example.org', false],
  [advisorOrigin, wiki, false],
  ['http://127.0.0.1:3000', wiki, false],
  ['http://localhost:3000', wiki, false],
  ['http://127.example.org', wiki, true],
])('%s in %s: refused as mixed, %s', (advisor, page, expected) => {
  expect(isMixedContent(advisor, page)).toBe(expected);
});
