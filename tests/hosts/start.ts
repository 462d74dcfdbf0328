import path from 'node:path';
import { SERVER } from '../support/server/server';
import { allowedAncestors, productOrigin, publishPorts } from './addresses';
import { endAll, freePorts, serve } from './processes';
import { startDokuWiki } from './wikis/dokuwiki';
import { startFossil } from './wikis/fossil';
import { startMediaWiki } from './wikis/mediawiki';
import { startTiddlyWiki } from './wikis/tiddlywiki';

/** Global setup: starts the product and the wikis in parallel; returns the teardown. */
export default async function start(): Promise<() => Promise<void>> {
  const [product = 0, mediawiki = 0, dokuwiki = 0, tiddlywiki = 0, fossil = 0] = await freePorts(5);
  publishPorts({ product, mediawiki, dokuwiki, tiddlywiki, fossil });
  const origin = startProduct(product);
  const starting = [
    origin,
    startMediaWiki(mediawiki, origin),
    startDokuWiki(dokuwiki, origin),
    startTiddlyWiki(tiddlywiki, origin),
    startFossil(fossil, origin),
  ];
  try {
    await Promise.all(starting);
  } catch (error) {
    await Promise.allSettled(starting);
    await endAll();
    throw error;
  }
  return endAll;
}

async function startProduct(port: number): Promise<string> {
  await serve({
    command: [process.execPath, SERVER],
    ready: `${productOrigin()}/advisor`,
    cwd: path.resolve(import.meta.dirname, '../..'),
    env: {
      PORT: String(port),
      HOST: '127.0.0.1',
      SITE_URL: '',
      EMBED_ANCESTORS: allowedAncestors(),
      RATE_LIMIT: '0',
    },
  });
  return productOrigin();
}
