import { z } from 'zod';

const answers = z.record(z.string(), z.string());
const body = z.object({ answers });

export function GET(request) {
  return reply(answers.safeParse(Object.fromEntries(new URL(request.url).searchParams)));
}

export async function POST(request) {
  return reply(body.safeParse(await request.json()));
}

function reply({ success, data }) {
  return success ? Response.json(data) : Response.json({}, { status: 422 });
}
