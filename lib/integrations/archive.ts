import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';

/** What can be downloaded, by file name: the wiki's folder here, and how it is sent. */
const DOWNLOADS = {
  'mediawiki.zip': { wiki: 'mediawiki', type: 'application/zip' },
  'dokuwiki.zip': { wiki: 'dokuwiki', type: 'application/zip' },
  'tiddlywiki.json': { wiki: 'tiddlywiki', type: 'application/json' },
} as const;

export type Download = keyof typeof DOWNLOADS;

const WRITTEN_ORIGIN = 'https://advisor.example.org';
/** Strict, since the origin ends up in PHP, JSON and HTML. */
const ORIGIN = /^https?:\/\/[a-z0-9.\-:[\]]+$/;
/** The earliest time a zip can hold, so that the same files always give the same bytes. */
const EARLIEST = new Date(1980, 0, 1);

export function isDownload(file: string): file is Download {
  return Object.hasOwn(DOWNLOADS, file);
}

/** The body of a download, made for an advisor served at `origin`, with its media type. */
export function readDownload(file: Download, origin: string) {
  const { wiki, type } = DOWNLOADS[file];
  const files = integrationFiles(wiki, origin);
  const [only] = Object.values(files);
  return { type, body: file.endsWith('.zip') ? zip(files) : strToU8(only ?? '') };
}

/**
 * The texts of a wiki's integration by their path in it, with `origin` as the address of the
 * advisor. An origin that is not scheme, host and port alone leaves the example's address,
 * which an administrator then has to change.
 */
export function integrationFiles(wiki: string, origin: string): Record<string, string> {
  const folder = path.join(process.cwd(), 'lib/integrations', wiki);
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => statSync(path.join(folder, name)).isFile()).sort();
  const texts = files.map((name) => {
    const text = readFileSync(path.join(folder, name), 'utf8');
    const ours = ORIGIN.test(origin) ? text.replaceAll(WRITTEN_ORIGIN, origin) : text;
    return [name.split(path.sep).join('/'), ours] as const;
  });
  return Object.fromEntries(texts);
}

function zip(files: Record<string, string>): Uint8Array<ArrayBuffer> {
  const entries = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const);
  return zipSync(Object.fromEntries(entries), { mtime: EARLIEST });
}
