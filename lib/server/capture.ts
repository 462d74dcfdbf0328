import { IncomingMessage, type OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { Socket } from 'node:net';

/** A response as it was written, held back from the client. */
export type Captured = { status: number; headers: OutgoingHttpHeaders; body: Buffer };

/** What is asked for, apart from who asks. */
export type Detached = Pick<IncomingMessage, 'url' | 'headers'> & {
  method: string;
  body: Buffer;
};

/**
 * A request to hand to a request handler in place of the client's. It belongs to no
 * connection, so a client that goes away stops nothing that others wait for.
 */
export function detached({ method, url, headers, body }: Detached): IncomingMessage {
  const request = Object.assign(new IncomingMessage(new Socket()), { method, url, headers });
  request.push(body);
  request.push(null);
  return request;
}

/**
 * A response to hand to a request handler in place of the client's, and what the handler
 * writes to it. It belongs to no connection either.
 */
export function capture(request: IncomingMessage): {
  response: ServerResponse;
  captured: Promise<Captured>;
} {
  const response = new ServerResponse(request);
  const parts: Buffer[] = [];
  const { promise: captured, resolve } = withResolvers<Captured>();

  const take = (part: unknown, encoding: unknown) => {
    if (typeof part === 'string') parts.push(Buffer.from(part, encodingOf(encoding)));
    else if (part instanceof Uint8Array) parts.push(Buffer.from(part));
  };
  const written: Partial<ServerResponse> = {
    flushHeaders: () => {},
    writeHead: (status: number, ...rest: unknown[]) => {
      response.statusCode = status;
      for (const [name, value] of Object.entries(rest.find(isHeaders) ?? {})) {
        if (value !== undefined) response.setHeader(name, value);
      }
      return response;
    },
    write: (part: unknown, ...rest: unknown[]) => {
      take(part, rest[0]);
      callLast(rest);
      return true;
    },
    end: (...given: unknown[]) => {
      take(given[0], given[1]);
      const { statusCode: status } = response;
      resolve({ status, headers: response.getHeaders(), body: Buffer.concat(parts) });
      response.emit('finish');
      callLast(given);
      return response;
    },
  };
  return { response: Object.assign(response, written), captured };
}

function withResolvers<Value>() {
  let resolve: (value: Value) => void = () => {};
  const promise = new Promise<Value>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

function isHeaders(value: unknown): value is OutgoingHttpHeaders {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function encodingOf(value: unknown): BufferEncoding {
  return typeof value === 'string' && Buffer.isEncoding(value) ? value : 'utf8';
}

function callLast(given: unknown[]): void {
  const last = given.at(-1);
  if (typeof last === 'function') process.nextTick(last as () => void);
}
