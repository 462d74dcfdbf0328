import { createHash } from 'node:crypto';
import { hrefs } from '../addresses/hrefs';
import built from './built.json';

export type Asset = { text: string; type: string; version: string };

const TYPES: Record<string, string> = { js: 'text/javascript', css: 'text/css' };

/** File name -> a built file that framed or embedding pages load. */
export const assets: ReadonlyMap<string, Asset> = new Map(
  Object.entries(built).map(([name, text]) => [
    name,
    {
      text,
      type: `${TYPES[name.split('.').at(-1) ?? '']}; charset=utf-8`,
      version: createHash('sha256').update(text).digest('hex').slice(0, 12),
    },
  ]),
);

/** The URL of a built file with its version, which can be cached without limit. */
export function versionedHref(name: string): string {
  return `${hrefs.embed}/${name}?v=${assets.get(name)?.version}`;
}
