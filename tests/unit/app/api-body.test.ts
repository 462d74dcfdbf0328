import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { post } from '../../support/server/requests';

// What a body says of itself.

test.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp'])(
  'a body that says it is %s is refused with what is taken',
  async (type) => {
    const reply = await post('{"answers": {}}', { 'content-type': type });
    expect(reply).toMatchObject({ status: 415, type: 'application/problem+json' });
    expect(reply.body.detail).toContain('application/json');
  },
);

test.each(['application/json; charset=utf-8', 'Application/JSON', 'application/ld+json'])(
  'a body that says it is %s is read',
  async (type) => {
    const reply = await post('{"answers": {}}', { 'content-type': type });
    expect(reply.status).toBe(200);
  },
);

test.each(['gzip', 'br', 'X-GZIP', 'identity, deflate', 'nonsense'])(
  'a body in the coding %s is refused with what is taken',
  async (coding) => {
    const headers = { 'content-encoding': coding };
    for (const body of [gzipSync('{"answers": {}}'), '{"answers": {}}']) {
      const reply = await post(body, headers);
      expect([reply.status, reply.body.status]).toEqual([415, 415]);
      expect(reply.type).toBe('application/problem+json');
      expect(reply.body.detail).toContain('Content-Encoding');
    }
  },
);

test.each(['identity', 'Identity, identity', ''])(
  'a body in the coding “%s” is read',
  async (coding) => {
    const reply = await post('{"answers": {}}', { 'content-encoding': coding });
    expect(reply.status).toBe(200);
  },
);

test('what stands in the address beside a body is not passed over', async () => {
  const body = '{"answers": {"task": "code"}}';
  const reply = await post(body, {}, '?rules=1.0badc0de');
  expect(reply).toMatchObject({ status: 400, type: 'application/problem+json' });
  expect(reply.body.detail).toContain('everything in the body');
  expect((await post(body, {}, '?utm_source=x')).status).toBe(200);
});
