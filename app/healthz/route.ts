import { today } from '@/lib/releases/current';

export const dynamic = 'force-dynamic';

/** Whether this process answers, and by which rules. */
export function GET(): Response {
  return Response.json({ status: 'ok', contentVersion: today.version });
}
