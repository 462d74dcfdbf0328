/**
 * Whether a body has a content coding, such as gzip. The framework does not undo any, so that such
 * a body cannot be read.
 */
export function isEncoded(headers: Headers): boolean {
  const codings = (headers.get('content-encoding') ?? '').split(',');
  return codings.some((coding) => !/^(identity)?$/i.test(coding.trim()));
}

/**
 * The body of a request as text, "too-large" if it has more than `maxBytes` bytes (reading stops
 * there), or "not-text" if it is not valid UTF-8.
 */
export async function readBody(
  request: Request,
  maxBytes: number,
): Promise<{ text: string } | 'too-large' | 'not-text'> {
  if (Number(request.headers.get('content-length')) > maxBytes) return 'too-large';
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > maxBytes) {
      await reader.cancel();
      return 'too-large';
    }
    parts.push(value);
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts)) };
  } catch {
    return 'not-text';
  }
}
