import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { save } from '../downloads';
import { run, serve, temporaryFolder } from '../processes';
import { snippet } from '../snippets';

const program = () => createRequire(import.meta.url).resolve('tiddlywiki/tiddlywiki.js');

/** TiddlyWiki's own server, with the tiddlers that the product offers and one with a frame. */
export async function startTiddlyWiki(port: number, product: Promise<string>): Promise<void> {
  const folder = temporaryFolder('tiddlywiki');
  const tiddlywiki = [process.execPath, program(), path.join(folder, 'wiki')];
  await run([...tiddlywiki, '--init', 'server']);

  const origin = await product;
  const offered = await save(origin, 'tiddlywiki.json', folder);
  const ours = path.join(folder, 'ours.json');
  const frame = { title: 'Frame', type: 'text/vnd.tiddlywiki', text: snippet('iframe', origin) };
  writeFileSync(ours, JSON.stringify([frame]));
  await serve({
    command: [
      ...[...tiddlywiki, '--load', offered, '--load', ours],
      ...['--listen', 'host=127.0.0.1', `port=${port}`, 'writers=nobody'],
    ],
    ready: `http://127.0.0.1:${port}/status`,
    folder,
  });
}
