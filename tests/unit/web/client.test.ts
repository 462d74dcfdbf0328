import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { expect, test } from 'vitest';
import { clientOf } from '@/lib/web/client';

function from(remoteAddress: string, headers: Record<string, string> = {}) {
  const socket = Object.defineProperty(new Socket(), 'remoteAddress', { value: remoteAddress });
  return Object.assign(new IncomingMessage(socket), { headers });
}

const forwarded = (list: string, proto = 'https') => ({
  'x-forwarded-for': list,
  'x-forwarded-proto': proto,
});

test('without trusted proxies nothing that a request says of its sender is believed', () => {
  const request = from('10.0.0.1', forwarded('1.1.1.1'));
  expect(clientOf(request, 0)).toEqual({ address: '10.0.0.1', isSecure: false });
});

test.each([
  [1, 'forged, 203.0.113.9', '203.0.113.9'],
  [2, 'forged, 203.0.113.9, 10.0.0.2', '203.0.113.9'],
  [2, '203.0.113.9', '10.0.0.1'],
  [1, '', '10.0.0.1'],
  [1, '203.0.113.9:51234', '203.0.113.9'],
  [1, '[2001:db8::1]:443', '2001:db8:0:0'],
])('with %i trusted proxies and "%s" it is %s who asks', (proxies, list, address) => {
  expect(clientOf(from('10.0.0.1', forwarded(list)), proxies)).toEqual({ address, isSecure: true });
});

test.each([
  [1, 'https', true],
  [2, 'https', true],
  [2, 'https, http', true],
  [2, 'https, http, http', false],
  [1, 'https, http', false],
])('behind %i proxies that say "%s" the visitor has TLS: %s', (proxies, protocols, isSecure) => {
  const request = from('10.0.0.1', forwarded('203.0.113.9, 10.0.0.2', protocols));
  expect(clientOf(request, proxies).isSecure).toBe(isSecure);
});

test.each([
  ['::ffff:10.0.0.1', '10.0.0.1'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8:1:2:ffff::', '2001:db8:1:2'],
  ['2001:DB8::1', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
])('%s counts as %s: a subscriber has a whole network of IPv6 addresses', (remote, address) => {
  expect(clientOf(from(remote), 0).address).toBe(address);
});
