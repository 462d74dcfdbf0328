import { z } from 'zod';

/** As the framework's own script writes it; anything else makes the framework fail. */
const segment = z.union([
  z.string(),
  z.tuple([
    z.string(),
    z.string(),
    z.string().regex(/^(oc|[cd](i\((\.{1,3}|\.\.\)\(\.\.)\))?)$/),
    z.array(z.string()).nullable(),
  ]),
]);
const MARKERS = ['refetch', 'inside-shared-layout', 'metadata-only'] as const;
const state: z.ZodType = z.lazy(() =>
  z.tuple([
    segment,
    z.record(z.string(), state),
    z.tuple([z.string(), z.string()]).nullish(),
    z.enum(MARKERS).nullish(),
    z.number().nullish(),
    z.string().optional(),
  ]),
);

/** Whether a header next-router-state-tree tells which parts of a page a browser has. */
export function isRouterState(header: string): boolean {
  try {
    return state.safeParse(JSON.parse(decodeURIComponent(header))).success;
  } catch {
    return false;
  }
}
