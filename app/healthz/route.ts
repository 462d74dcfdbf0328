import { currentRuleset } from '@/lib/store/rulesets';

export const dynamic = 'force-dynamic';

/** Health check: whether this process responds, and the version of its ruleset. */
export function GET(): Response {
  return Response.json({ status: 'ok', contentVersion: currentRuleset.version });
}
