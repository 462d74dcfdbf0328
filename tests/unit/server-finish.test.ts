import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { encodingFor, finish, isKnown } from '@/lib/server/finish';

const body = Buffer.from('The same words again and again. '.repeat(200));
const page = { status: 200, headers: { 'content-type': 'text/html', vary: 'rsc' }, body };

test.each([
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip;q=1.0, br;q=0', 'gzip'],
  ['BR;q=0.5', 'br'],
  ['deflate', 'identity'],
  ['', 'identity'],
  ['brotli', 'identity'],
])('a client that accepts "%s" is sent %s', (accepted, encoding) => {
  expect(encodingFor({ 'accept-encoding': accepted })).toBe(encoding);
});

test('a page is compressed as asked for, says so, and stays the same page', async () => {
  for (const [encoding, open] of [
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ] as const) {
    const { headers, body: sent } = await finish(page, encoding, 4);
    expect(headers).toMatchObject({ 'content-encoding': encoding, 'content-length': sent.length });
    expect(headers.vary).toBe('rsc, Accept-Encoding');
    expect(sent.length).toBeLessThan(body.length / 5);
    expect(open(sent).equals(body)).toBe(true);
  }
});

test('what would gain nothing is sent as it is: pictures, short texts', async () => {
  const picture = await finish({ ...page, headers: { 'content-type': 'image/png' } }, 'br', 4);
  const short = await finish({ ...page, body: body.subarray(0, 500) }, 'br', 4);
  expect(picture.body.equals(body)).toBe(true);
  expect(short.headers['content-encoding']).toBeUndefined();
});

test('the tag of a page changes with it, and tells that a client has it', async () => {
  const one = await finish(page, 'br', 4);
  const same = await finish(page, 'br', 4);
  const other = await finish({ ...page, body: Buffer.concat([body, body]) }, 'br', 4);
  const tag = String(one.headers.etag);
  expect(same.headers.etag).toBe(tag);
  expect(other.headers.etag).not.toBe(tag);
  expect(isKnown(one, tag)).toBe(true);
  expect(isKnown(one, `"else", W/${tag}`)).toBe(true);
  expect(isKnown(other, tag)).toBe(false);
  expect(isKnown(one, undefined)).toBe(false);
  const missing = await finish({ ...page, status: 404 }, 'br', 4);
  expect(isKnown(missing, '*')).toBe(false);
});
