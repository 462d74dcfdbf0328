/** The response to a plain request, without the parts that differ between requests. */
export async function stableResponse(origin: string, address: string): Promise<string> {
  const response = await fetch(origin + address, { redirect: 'manual' });
  const { headers, status } = response;
  const headerValues = ['content-type', 'location', 'cache-control'].map((name) =>
    headers.get(name),
  );
  // Nonces of dynamic pages, and scripts, which come in varying chunks.
  const text = (await response.text())
    .replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, '')
    .replace(/ nonce="[^"]*"/g, '');
  return [status, ...headerValues, text].join('\n').replaceAll(new URL(origin).port, '');
}
