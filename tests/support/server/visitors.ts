/** What a visitor gets who asks for an address and nothing else, without what differs each time. */
export async function plainAnswer(origin: string, address: string): Promise<string> {
  const response = await fetch(origin + address, { redirect: 'manual' });
  const { headers, status } = response;
  const said = ['content-type', 'location', 'cache-control'].map((name) => headers.get(name));
  // The nonce of a page that is made for one, and the scripts that go with it in any pieces.
  const text = (await response.text())
    .replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, '')
    .replace(/ nonce="[^"]*"/g, '');
  return [status, ...said, text].join('\n').replaceAll(new URL(origin).port, '');
}
