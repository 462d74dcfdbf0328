import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Captured } from './capture';

/** A response that is ready to be sent, to one client or to many. */
export type Finished = Captured;

export type Encoding = 'br' | 'gzip' | 'identity';

const compressors = {
  br: (body: Buffer, quality: number) =>
    promisify(brotliCompress)(body, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: quality,
        [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
      },
    }),
  gzip: (body: Buffer) => promisify(gzip)(body),
};

const COMPRESSIBLE = /^(text\/|application\/(json|problem\+json|javascript|xml)|image\/svg)/;
/** Below it a compressed body saves no packet. */
const LEAST_BYTES = 1000;

/** The best encoding that a client takes, by its header Accept-Encoding. */
export function encodingFor(headers: IncomingHttpHeaders): Encoding {
  const accepted = [headers['accept-encoding'] ?? []]
    .flat()
    .join(',')
    .split(',')
    .map((part) => part.trim().toLowerCase())
    .filter((part) => !/;\s*q=0(\.0*)?$/.test(part))
    .map((part) => part.split(';')[0]);
  if (accepted.includes('br')) return 'br';
  return accepted.includes('gzip') ? 'gzip' : 'identity';
}

/**
 * A response with its body compressed and with an entity tag. `quality` is that of Brotli,
 * from 0 to 11: what is sent often is worth more time.
 */
export async function finish(
  { status, headers, body }: Captured,
  encoding: Encoding,
  quality: number,
): Promise<Finished> {
  const type = String(headers['content-type'] ?? '');
  const isCompressible = COMPRESSIBLE.test(type) && !headers['content-encoding'];
  const isSmaller = isCompressible && encoding !== 'identity' && body.length >= LEAST_BYTES;
  const sent = isSmaller ? await compressors[encoding](body, quality) : body;
  const finished: OutgoingHttpHeaders = { ...headers };
  for (const name of ['transfer-encoding', 'connection', 'keep-alive', 'etag', 'date']) {
    delete finished[name];
  }
  finished['content-length'] = sent.length;
  if (isSmaller) finished['content-encoding'] = encoding;
  if (isCompressible) finished.vary = [headers.vary ?? [], 'Accept-Encoding'].flat().join(', ');
  if (status === 200) finished.etag = `"${createHash('sha256').update(sent).digest('base64url')}"`;
  return { status, headers: finished, body: sent };
}

/** Whether a client has this very response already, by its header If-None-Match. */
export function isKnown({ status, headers }: Finished, ifNoneMatch: string | undefined): boolean {
  if (status !== 200 || ifNoneMatch === undefined) return false;
  const tags = ifNoneMatch.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes(String(headers.etag)) || tags.includes('*');
}
