import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';

/** The client of a request, from trusted sources only; `isSecure` is true if it came by HTTPS. */
export type Client = { address: string; isSecure: boolean };

/**
 * The client of a request: the remote end of the connection or, behind trusted proxies, what
 * the outermost of them wrote into X-Forwarded-For and X-Forwarded-Proto. Values that a client
 * sent itself stand further left and are ignored. An IPv6 address is cut to its first 64 bits,
 * the network of one subscriber.
 */
export function clientOf(request: IncomingMessage, trustedProxies: number): Client {
  const remote = request.socket.remoteAddress ?? '';
  if (trustedProxies === 0) return { address: networkOf(remote), isSecure: false };
  const listed = (name: string) =>
    [request.headers[name] ?? []]
      .flat()
      .join(',')
      .split(',')
      .map((hop) => hop.trim());
  const address = listed('x-forwarded-for').at(-trustedProxies) || remote;
  // Proxies that pass the header on unchanged leave a single value, that of the outermost.
  const protocols = listed('x-forwarded-proto');
  const isSecure = (protocols.at(-trustedProxies) ?? protocols[0]) === 'https';
  return { address: networkOf(withoutPort(address.slice(0, 64))), isSecure };
}

/** The address without the port that some proxies append. */
function withoutPort(address: string): string {
  return /^\[(.+)\](:\d+)?$/.exec(address)?.[1] ?? address.replace(/^([\d.]+):\d+$/, '$1');
}

function networkOf(address: string): string {
  const unmapped = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (!isIPv6(unmapped)) return unmapped;
  const [head = '', tail] = unmapped.split('::');
  const front = head.split(':').filter(Boolean);
  const back = tail?.split(':').filter(Boolean) ?? [];
  const gap = tail === undefined ? 0 : 8 - front.length - back.length;
  const groups = [...front, ...Array.from({ length: gap }, () => '0'), ...back];
  return groups.slice(0, 4).join(':').toLowerCase();
}
