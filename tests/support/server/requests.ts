import { GET, POST } from '@/app/api/v1/recommendation/route';

const HOST = { host: '127.0.0.1:3000' };
const ADDRESS = 'http://127.0.0.1:3000/api/v1/recommendation';

export type Reply = { status: number; type: string | null; body: Record<string, unknown> };

async function replyOf(response: Response): Promise<Reply> {
  const body: unknown = await response.json();
  if (typeof body !== 'object' || body === null) throw new Error('no JSON object');
  return { status: response.status, type: response.headers.get('content-type'), body: { ...body } };
}

export async function get(query: string | Record<string, string>): Promise<Reply> {
  return replyOf(
    await GET(new Request(`${ADDRESS}?${new URLSearchParams(query)}`, { headers: HOST })),
  );
}

export async function post(
  body: BodyInit | null,
  headers: Record<string, string> = {},
  query = '',
): Promise<Reply> {
  const type = { 'content-type': 'application/json' };
  const init = { method: 'POST', body, headers: { ...HOST, ...type, ...headers }, duplex: 'half' };
  return replyOf(await POST(new Request(`${ADDRESS}${query}`, init)));
}

export function postAnswers(answers: Record<string, unknown>): Promise<Reply> {
  return post(JSON.stringify({ answers }));
}
