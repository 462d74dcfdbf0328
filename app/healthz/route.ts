import { today } from '@/lib/store/rulesets';

export const dynamic = 'force-dynamic';

/** Whether this process answers, and by which rules. */
export function GET(): Response {
  return Response.json({ status: 'ok', contentVersion: today.version });
}
