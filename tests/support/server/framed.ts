import { GET } from '@/app/embed/[[...path]]/route';

export type FramedResponse = { status: number; headers: Headers; html: string };

/** The response of the route handler for an address beneath /embed, called as by Next. */
export async function getFramed(address: string, headers = {}): Promise<FramedResponse> {
  const url = new URL(address, 'http://127.0.0.1:3000');
  const path = url.pathname.split('/').slice(2).map(decodeURIComponent);
  const params = Promise.resolve(path.length > 0 ? { path } : {});
  const response = await GET(new Request(url, { headers: { host: url.host, ...headers } }), {
    params,
  });
  return { status: response.status, headers: response.headers, html: await response.text() };
}
