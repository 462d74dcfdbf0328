import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { save } from '../downloads';
import { run, serve, temporaryFolder } from '../processes';
import { CHOICE, readGuide, type Snippets } from '../snippets';

const program = () => createRequire(import.meta.url).resolve('tiddlywiki/tiddlywiki.js');

const tiddlers = (plain: Snippets, chosen: Snippets): Record<string, string> => ({
  Frame: plain('tiddlywiki-iframe-1'),
  'Frame, chosen': chosen('tiddlywiki-iframe-1'),
  Typed: plain('tiddlywiki-element-2'),
  Chosen: chosen('tiddlywiki-integration-1'),
  Link: plain('tiddlywiki-link-1'),
});

/** TiddlyWiki's own server, with the tiddlers that the product offers and some typed by hand. */
export async function startTiddlyWiki(port: number, product: Promise<string>): Promise<void> {
  const folder = temporaryFolder('tiddlywiki');
  const tiddlywiki = [process.execPath, program(), path.join(folder, 'wiki')];
  await run([...tiddlywiki, '--init', 'server']);

  const origin = await product;
  const offered = await save(origin, 'tiddlywiki.json', folder);
  const ours = path.join(folder, 'ours.json');
  const plain = await readGuide(origin);
  const texts = tiddlers(plain, await readGuide(origin, CHOICE));
  // What is imported and what the guide has typed by hand are one script.
  const [script] = JSON.parse(readFileSync(offered, 'utf8'));
  if (script.text !== plain('tiddlywiki-element-1')) throw new Error('two scripts for TiddlyWiki');
  const typed = Object.entries(texts).map(([title, text]) => ({
    title,
    type: 'text/vnd.tiddlywiki',
    text,
  }));
  writeFileSync(ours, JSON.stringify(typed));
  await serve({
    command: [
      ...[...tiddlywiki, '--load', offered, '--load', ours],
      ...['--listen', 'host=127.0.0.1', `port=${port}`, 'writers=nobody'],
    ],
    ready: `http://127.0.0.1:${port}/status`,
    folder,
  });
}
