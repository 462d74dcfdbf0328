import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';

/** File name -> the folder of the wiki next to this file, and the media type. */
const DOWNLOADS = {
  'mediawiki.zip': { wiki: 'mediawiki', type: 'application/zip' },
  'dokuwiki.zip': { wiki: 'dokuwiki', type: 'application/zip' },
  'tiddlywiki.json': { wiki: 'tiddlywiki', type: 'application/json' },
} as const;

export type DownloadName = keyof typeof DOWNLOADS;

const EXAMPLE_ORIGIN = 'https://advisor.example.org';
/** Strict, since the origin is inserted into PHP, JSON and HTML. */
const ORIGIN = /^https?:\/\/[a-z0-9.\-:[\]]+$/;
/** The earliest time a ZIP file can store; constant, so that equal files give equal bytes. */
const EARLIEST = new Date(1980, 0, 1);

/** True for the name of a file that can be downloaded. */
export function isDownload(file: string): file is DownloadName {
  return Object.hasOwn(DOWNLOADS, file);
}

/** The body and media type of a download for an advisor served at `origin`. */
export function readDownload(file: DownloadName, origin: string) {
  const { wiki, type } = DOWNLOADS[file];
  const files = integrationFiles(wiki, origin);
  const [singleText] = Object.values(files);
  return { type, body: file.endsWith('.zip') ? zip(files) : strToU8(singleText ?? '') };
}

/**
 * The files of a wiki's integration: path -> text, with `origin` as the address of the advisor.
 * An origin with more than scheme, host and port is not inserted: the example address stays,
 * and an administrator has to change it.
 */
export function integrationFiles(wiki: string, origin: string): Record<string, string> {
  const folder = path.join(process.cwd(), 'lib/integrations', wiki);
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => statSync(path.join(folder, name)).isFile()).sort();
  const texts = files.map((name) => {
    const text = readFileSync(path.join(folder, name), 'utf8');
    const adapted = ORIGIN.test(origin) ? text.replaceAll(EXAMPLE_ORIGIN, origin) : text;
    return [name.split(path.sep).join('/'), adapted] as const;
  });
  return Object.fromEntries(texts);
}

function zip(files: Record<string, string>): Uint8Array<ArrayBuffer> {
  const entries = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const);
  return zipSync(Object.fromEntries(entries), { mtime: EARLIEST });
}
