import { brotliCompressSync } from 'node:zlib';
import type { APIRequestContext, BrowserContext, Page, Request } from '@playwright/test';

const KB = 1024;
/**
 * What a page may bring, in bytes after brotli: scripts beyond the framework's, styles. Then
 * scripts fetched because their page is a link away, and how many requests are made in all.
 */
export const BUDGET = { script: 12.5 * KB, style: 8 * KB, ahead: 12 * KB, requests: 40 };

/** Addresses of what the HTML of a page has a browser load. */
export type Named = { scripts: string[]; styles: string[]; fonts: string[] };

/** Scripts for old browsers are left out, as others do not load them. */
export function namedIn(html: string, origin: string): Named {
  const tags = [...html.matchAll(/<(?:script|link)\b[^>]*>/g)].map(([tag]) => tag);
  const addresses = (kind: RegExp) => {
    const found = tags.filter((tag) => kind.test(tag) && !/\bnomodule\b/i.test(tag));
    const given = found.flatMap((tag) => /\b(?:src|href)="([^"]+)"/.exec(tag)?.[1] ?? []);
    return [...new Set(given.map((address) => new URL(address, origin).href))];
  };
  return {
    scripts: addresses(/^<script\b|\bas="script"/),
    styles: addresses(/\brel="stylesheet"|\bas="style"/),
    fonts: addresses(/\bas="font"/),
  };
}

/** What a browser loads before anybody touches a page; of frames in it only the requests count. */
export type Weight = {
  address: string;
  named: Named;
  /** Addresses of scripts that the page does not name, so those of pages ahead. */
  ahead: string[];
  /** Bytes as they came, with headers: the page itself, styles, scripts, and all. */
  sent: { html: number; css: number; js: number; all: number };
  requests: number;
  fonts: string[];
  /** Addresses in other origins. */
  elsewhere: string[];
};

/** Waits until all that was asked for has come, and the page that could draw has not asked for more. */
async function untilQuiet(page: Page, asked: Request[]): Promise<void> {
  for (let known = -1; known < asked.length; ) {
    known = asked.length;
    await Promise.all(asked.map(async (one) => (await one.response())?.finished()));
    // Links in view, for one, are known after a frame.
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
  }
}

/** Opens a page in a tab of its own and waits until it loads nothing more. */
export async function weigh(context: BrowserContext, address: string): Promise<Weight> {
  const page = await context.newPage();
  const asked: Request[] = [];
  page.on('request', (request) => asked.push(request));
  const response = await page.goto(address);
  await untilQuiet(page, asked);
  const { origin } = new URL(address);
  const named = namedIn((await response?.text()) ?? '', origin);
  const sizes = new Map<Request, number>();
  for (const request of asked) sizes.set(request, await sizeOf(request));

  const of = (type: string) =>
    asked.filter((one) => one.resourceType() === type && one.frame() === page.mainFrame());
  const sum = (requests: Request[]) =>
    requests.reduce((total, request) => total + (sizes.get(request) ?? 0), 0);
  const weight = {
    address,
    named,
    ahead: urls(of('script')).filter((url) => !named.scripts.includes(url)),
    sent: {
      html: sum(of('document')),
      css: sum(of('stylesheet')),
      js: sum(of('script')),
      all: sum(asked),
    },
    requests: asked.length,
    fonts: [...named.fonts, ...urls(of('font'))],
    elsewhere: urls(asked).filter((url) => /^https?:/.test(url) && new URL(url).origin !== origin),
  };
  await page.close();
  return weight;
}

const urls = (requests: Request[]) => requests.map((request) => request.url());

async function sizeOf(request: Request): Promise<number> {
  if (!(await request.response())) return 0;
  const { responseBodySize, responseHeadersSize } = await request.sizes();
  return responseBodySize + responseHeadersSize;
}

const compressed = new Map<string, Promise<number>>();

/** Bytes of the files at some addresses after brotli, so that servers that compress less compare. */
export async function brotliOf(request: APIRequestContext, addresses: string[]): Promise<number> {
  const sizes = addresses.map((address) => {
    const known = compressed.get(address) ?? compress(request, address);
    compressed.set(address, known);
    return known;
  });
  return (await Promise.all(sizes)).reduce((total, size) => total + size, 0);
}

async function compress(request: APIRequestContext, address: string): Promise<number> {
  const response = await request.get(address);
  if (!response.ok()) throw new Error(`${address} answers ${response.status()}`);
  return brotliCompressSync(await response.body()).byteLength;
}
