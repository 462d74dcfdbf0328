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

// Each worker loads this file again and reads the ports from the environment.
process.env.TEST_PORTS ??= execFileSync(process.execPath, ['-e', FREE_PORTS]).toString().trim();
const [product = '', open = '', host = '', otherHost = '', next = ''] =
  process.env.TEST_PORTS.split(',');

export const PORTS = { product, open, host, otherHost, next };
export const PRODUCT = `http://127.0.0.1:${product}`;
/** The product with EMBED_ANCESTORS=*. */
export const OPEN_PRODUCT = `http://127.0.0.1:${open}`;
/** The product with the next release of its rules. */
export const NEXT_PRODUCT = `http://127.0.0.1:${next}`;
/** Host sites. HOST and all subdomains of wiki.localhost may frame the widget. */
export const HOST = `http://127.0.0.1:${host}`;
export const OTHER_HOST = `http://127.0.0.1:${otherHost}`;
export const LOCALHOST = `http://localhost:${host}`;
export const WIKI = `http://wiki.localhost:${host}`;
export const WIKI_OF_A_TEAM = `http://team.wiki.localhost:${host}`;
export const SITES = [HOST, OTHER_HOST, LOCALHOST, WIKI, WIKI_OF_A_TEAM];
/** The setting EMBED_ANCESTORS of PRODUCT. */
export const EMBED_ANCESTORS = `${HOST} http://*.wiki.localhost:${host}`;
