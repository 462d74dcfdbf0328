/** Port of each server; chosen in start.ts and passed to the workers in HOST_PORTS. */
export type Ports = Record<'product' | Wiki, number>;
export type Wiki = 'mediawiki' | 'dokuwiki' | 'tiddlywiki' | 'fossil';

/** Host names of each wiki that may frame the product. Browsers resolve *.localhost. */
const ALLOWED_HOST_NAMES: Record<Wiki, string[]> = {
  mediawiki: [
    'localhost',
    ...['common', 'csp', 'strict', 'csp-common'].map((name) => `${name}.localhost`),
  ],
  dokuwiki: ['localhost'],
  tiddlywiki: ['localhost'],
  fossil: [],
};

const port = (service: keyof Ports): number => JSON.parse(process.env.HOST_PORTS ?? '{}')[service];

export function publishPorts(ports: Ports): void {
  process.env.HOST_PORTS = JSON.stringify(ports);
}

/** An IP address, so that product and wiki are different sites to the browser. */
export const productOrigin = () => `http://127.0.0.1:${port('product')}`;

/** Origin of a wiki under one of its host names; names not in ALLOWED_HOST_NAMES are refused. */
export const wikiOrigin = (wiki: Wiki, name = '') =>
  `http://${name ? `${name}.` : ''}localhost:${port(wiki)}`;

export const allowedAncestors = (): string =>
  Object.entries(ALLOWED_HOST_NAMES)
    .flatMap(([wiki, hosts]) => hosts.map((host) => `http://${host}:${port(wiki as Wiki)}`))
    .join(' ');
