import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { saveDownload } from '../downloads';
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

/** TiddlyWiki's server, with the downloaded tiddlers and those the guide has typed by hand. */
export async function startTiddlyWiki(port: number, product: Promise<string>): Promise<void> {
  const folder = temporaryFolder('tiddlywiki');
  const tiddlywiki = [process.execPath, program(), path.join(folder, 'wiki')];
  await run([...tiddlywiki, '--init', 'server']);

  const origin = await product;
  const offered = await saveDownload(origin, 'tiddlywiki.json', folder);
  const typedFile = path.join(folder, 'ours.json');
  const plain = await readGuide(origin);
  const texts = tiddlers(plain, await readGuide(origin, CHOICE));
  // The downloaded script and the one that the guide has typed by hand must be the same.
  const [script] = JSON.parse(readFileSync(offered, 'utf8'));
  if (script.text !== plain('tiddlywiki-element-1')) throw new Error('two scripts for TiddlyWiki');
  const typed = Object.entries(texts).map(([title, text]) => ({
    title,
    type: 'text/vnd.tiddlywiki',
    text,
  }));
  writeFileSync(typedFile, JSON.stringify(typed));
  await serve({
    command: [
      ...[...tiddlywiki, '--load', offered, '--load', typedFile],
      ...['--listen', 'host=127.0.0.1', `port=${port}`, 'writers=nobody'],
    ],
    ready: `http://127.0.0.1:${port}/status`,
    folder,
  });
}
