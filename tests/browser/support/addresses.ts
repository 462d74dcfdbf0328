import { execFileSync } from 'node:child_process';

const FREE_PORTS = `
  const { once } = require('events');
  const { createServer } = require('net');
  const servers = [1, 2, 3, 4, 5].map(() => createServer().listen(0, '127.0.0.1'));
  Promise.all(servers.map((server) => once(server, 'listening'))).then(() => {
    console.log(servers.map((server) => server.address().port).join());
    process.exit();
  });
`;

// Workers read this file again; the ports found first are handed on to them.
process.env.TEST_PORTS ??= execFileSync(process.execPath, ['-e', FREE_PORTS]).toString().trim();
const [product = '', open = '', host = '', otherHost = '', next = ''] =
  process.env.TEST_PORTS.split(',');

export const PORTS = { product, open, host, otherHost, next };
export const PRODUCT = `http://127.0.0.1:${product}`;
/** The same product where anybody may frame the widget. */
export const OPEN_PRODUCT = `http://127.0.0.1:${open}`;
/** The same product after another release of its rules. */
export const NEXT_PRODUCT = `http://127.0.0.1:${next}`;
/** Sites around the widget: the first may frame it, as may any beneath wiki.localhost. */
export const HOST = `http://127.0.0.1:${host}`;
export const OTHER_HOST = `http://127.0.0.1:${otherHost}`;
export const LOCALHOST = `http://localhost:${host}`;
export const WIKI = `http://wiki.localhost:${host}`;
export const WIKI_OF_A_TEAM = `http://team.wiki.localhost:${host}`;
export const SITES = [HOST, OTHER_HOST, LOCALHOST, WIKI, WIKI_OF_A_TEAM];
/** The setting of the product that the tests run against. */
export const EMBED_ANCESTORS = `${HOST} http://*.wiki.localhost:${host}`;
