import { brotliCompressSync } from 'node:zlib';
import type { APIRequestContext, BrowserContext, Page, Request } from '@playwright/test';

const KB = 1024;
/**
 * Limits per page. In bytes after brotli: scripts beyond the framework's (`script`), styles, and
 * scripts prefetched for linked pages (`ahead`); then the number of requests.
 */
export const BUDGET = { script: 12.5 * KB, style: 8 * KB, ahead: 12 * KB, requests: 40 };

/** Addresses of the resources that the HTML of a page names. */
export type PageAssets = { scripts: string[]; styles: string[]; fonts: string[] };

/** Without `nomodule` scripts, which current browsers do not load. */
export function assetsIn(html: string, origin: string): PageAssets {
  const tags = [...html.matchAll(/<(?:script|link)\b[^>]*>/g)].map(([tag]) => tag);
  const addresses = (kind: RegExp) => {
    const matching = tags.filter((tag) => kind.test(tag) && !/\bnomodule\b/i.test(tag));
    const urls = matching.flatMap((tag) => /\b(?:src|href)="([^"]+)"/.exec(tag)?.[1] ?? []);
    return [...new Set(urls.map((address) => new URL(address, origin).href))];
  };
  return {
    scripts: addresses(/^<script\b|\bas="script"/),
    styles: addresses(/\brel="stylesheet"|\bas="style"/),
    fonts: addresses(/\bas="font"/),
  };
}

/** What a browser loads with a page before any input. Frames count only in `requests`. */
export type Weight = {
  address: string;
  assets: PageAssets;
  /** Addresses of scripts that the HTML does not name, hence prefetched for linked pages. */
  ahead: string[];
  /** Bytes transferred, with headers: the page itself, styles, scripts, and everything. */
  sent: { html: number; css: number; js: number; all: number };
  requests: number;
  fonts: string[];
  /** Addresses of other origins. */
  crossOrigin: string[];
};

/** Waits until all requests have finished and two frames later no new one has begun. */
async function untilQuiet(page: Page, requests: Request[]): Promise<void> {
  for (let seenCount = -1; seenCount < requests.length; ) {
    seenCount = requests.length;
    await Promise.all(requests.map(async (request) => (await request.response())?.finished()));
    // Links in view, for example, are detected after a frame.
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
  }
}

/** Opens a page in a new tab, waits until it loads nothing more, and returns what it loaded. */
export async function weigh(context: BrowserContext, address: string): Promise<Weight> {
  const page = await context.newPage();
  const requests: Request[] = [];
  page.on('request', (request) => requests.push(request));
  const response = await page.goto(address);
  await untilQuiet(page, requests);
  const { origin } = new URL(address);
  const assets = assetsIn((await response?.text()) ?? '', origin);
  const sizes = new Map<Request, number>();
  for (const request of requests) sizes.set(request, await sizeOf(request));

  const ofType = (type: string) =>
    requests.filter(
      (request) => request.resourceType() === type && request.frame() === page.mainFrame(),
    );
  const sum = (requests: Request[]) =>
    requests.reduce((total, request) => total + (sizes.get(request) ?? 0), 0);
  const weight = {
    address,
    assets,
    ahead: urlsOf(ofType('script')).filter((url) => !assets.scripts.includes(url)),
    sent: {
      html: sum(ofType('document')),
      css: sum(ofType('stylesheet')),
      js: sum(ofType('script')),
      all: sum(requests),
    },
    requests: requests.length,
    fonts: [...assets.fonts, ...urlsOf(ofType('font'))],
    crossOrigin: urlsOf(requests).filter(
      (url) => /^https?:/.test(url) && new URL(url).origin !== origin,
    ),
  };
  await page.close();
  return weight;
}

const urlsOf = (requests: Request[]) => requests.map((request) => request.url());

async function sizeOf(request: Request): Promise<number> {
  if (!(await request.response())) return 0;
  const { responseBodySize, responseHeadersSize } = await request.sizes();
  return responseBodySize + responseHeadersSize;
}

const compressedSizes = new Map<string, Promise<number>>();

/** Total bytes of some files after brotli, independent of the compression of the server. */
export async function brotliOf(request: APIRequestContext, addresses: string[]): Promise<number> {
  const sizes = addresses.map((address) => {
    const size = compressedSizes.get(address) ?? compress(request, address);
    compressedSizes.set(address, size);
    return size;
  });
  return (await Promise.all(sizes)).reduce((total, size) => total + size, 0);
}

async function compress(request: APIRequestContext, address: string): Promise<number> {
  const response = await request.get(address);
  if (!response.ok()) throw new Error(`${address} answers ${response.status()}`);
  return brotliCompressSync(await response.body()).byteLength;
}
