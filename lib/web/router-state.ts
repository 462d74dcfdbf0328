import { z } from 'zod';

/** The format that the framework's own script sends; the framework fails on any other. */
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

/** True for a valid value of the header next-router-state-tree. */
export function isRouterState(header: string): boolean {
  try {
    return state.safeParse(JSON.parse(decodeURIComponent(header))).success;
  } catch {
    return false;
  }
}
