import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';

/** What a request says of who asks, as far as it can be believed. */
export type Client = { address: string; isSecure: boolean };

/**
 * Who asks: the other end of the connection or, behind a number of trusted proxies, what the
 * outermost of them wrote into X-Forwarded-For and X-Forwarded-Proto. What a client wrote
 * there itself stands further left and is not believed. Of an IPv6 address the first 64 bits
 * count, which is what one subscriber has.
 */
export function clientOf(request: IncomingMessage, trustedProxies: number): Client {
  const remote = request.socket.remoteAddress ?? '';
  if (trustedProxies === 0) return { address: network(remote), isSecure: false };
  const listed = (name: string) =>
    [request.headers[name] ?? []]
      .flat()
      .join(',')
      .split(',')
      .map((hop) => hop.trim());
  const address = listed('x-forwarded-for').at(-trustedProxies) || remote;
  // Proxies that hand on what they were told leave one word, of the outermost.
  const protocols = listed('x-forwarded-proto');
  const isSecure = (protocols.at(-trustedProxies) ?? protocols[0]) === 'https';
  return { address: network(withoutPort(address.slice(0, 64))), isSecure };
}

/** Some proxies write the port of the connection as well. */
function withoutPort(address: string): string {
  return /^\[(.+)\](:\d+)?$/.exec(address)?.[1] ?? address.replace(/^([\d.]+):\d+$/, '$1');
}

function network(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (!isIPv6(plain)) return plain;
  const [head = '', tail] = plain.split('::');
  const front = head.split(':').filter(Boolean);
  const back = tail?.split(':').filter(Boolean) ?? [];
  const gap = tail === undefined ? 0 : 8 - front.length - back.length;
  const groups = [...front, ...Array.from({ length: gap }, () => '0'), ...back];
  return groups.slice(0, 4).join(':').toLowerCase();
}
