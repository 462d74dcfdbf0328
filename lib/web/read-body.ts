/**
 * The body of a request as text, or "too-large" once more than `most` bytes have come,
 * or "not-text" when it is not UTF-8. Reads no further than it must.
 */
export async function readBody(
  request: Request,
  most: number,
): Promise<{ text: string } | 'too-large' | 'not-text'> {
  if (Number(request.headers.get('content-length')) > most) return 'too-large';
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > most) {
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
