/** Who listens where; found by the start, handed on to the workers by the environment. */
export type Ports = Record<'product' | Wiki, number>;
export type Wiki = 'mediawiki' | 'dokuwiki' | 'tiddlywiki' | 'fossil';

/** Host names under which a wiki is let in by the product. Browsers resolve *.localhost. */
const LET_IN: Record<Wiki, string[]> = {
  mediawiki: [
    'localhost',
    ...['common', 'csp', 'strict', 'csp-common'].map((name) => `${name}.localhost`),
  ],
  dokuwiki: ['localhost'],
  tiddlywiki: ['localhost'],
  fossil: [],
};

const port = (of: keyof Ports): number => JSON.parse(process.env.HOST_PORTS ?? '{}')[of];

export function publish(ports: Ports): void {
  process.env.HOST_PORTS = JSON.stringify(ports);
}

/** By address and not by name, so that product and wiki are different sites to the browser. */
export const productOrigin = () => `http://127.0.0.1:${port('product')}`;

/** A wiki under one of its host names; `refused` is none that the product lets in. */
export const wikiOrigin = (wiki: Wiki, name = '') =>
  `http://${name ? `${name}.` : ''}localhost:${port(wiki)}`;

export const ancestors = (): string =>
  Object.entries(LET_IN)
    .flatMap(([wiki, hosts]) => hosts.map((host) => `http://${host}:${port(wiki as Wiki)}`))
    .join(' ');
