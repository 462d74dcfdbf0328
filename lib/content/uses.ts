import { citations } from './citations';
import type { Content } from './schema';

const KINDS = {
  rules: 'rule',
  criteria: 'criterion',
  approaches: 'approach',
  conflicts: 'conflict',
  method: 'method',
  experiments: 'experiment',
  calibration: 'calibration',
  evidence: 'evidence',
} as const;

export type Use = { kind: (typeof KINDS)[keyof typeof KINDS]; id: string };

/** Claim or reference id -> the entries that cite it, each once. */
export function usesOfSources(content: Content): Map<string, Use[]> {
  const uses = new Map<string, Use[]>();
  for (const { kind, id, sources } of citations(content)) {
    const use = { kind: KINDS[kind], id };
    for (const source of new Set([...sources.claims, ...sources.references])) {
      const usesOfSource = uses.get(source) ?? [];
      if (!usesOfSource.some((other) => other.kind === use.kind && other.id === id)) {
        uses.set(source, [...usesOfSource, use]);
      }
    }
  }
  return uses;
}
