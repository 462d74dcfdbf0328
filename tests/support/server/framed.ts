import { GET } from '@/app/embed/[[...path]]/route';

export type Framed = { status: number; headers: Headers; html: string };

/** What the route gives for an address beneath /embed, as Next would hand it over. */
export async function getFramed(address: string, headers = {}): Promise<Framed> {
  const url = new URL(address, 'http://127.0.0.1:3000');
  const path = url.pathname.split('/').slice(2).map(decodeURIComponent);
  const params = Promise.resolve(path.length > 0 ? { path } : {});
  const response = await GET(new Request(url, { headers: { host: url.host, ...headers } }), {
    params,
  });
  return { status: response.status, headers: response.headers, html: await response.text() };
}
