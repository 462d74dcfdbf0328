import type { Content } from './schema';

type Sources = { claims: string[]; references: string[] };
type CitingKind =
  | 'rules'
  | 'criteria'
  | 'approaches'
  | 'conflicts'
  | 'method'
  | 'experiments'
  | 'calibration'
  | 'evidence';
type Citation = { kind: CitingKind; id: string; sources: Sources };

/** Every part of the content that cites sources, with the entry it belongs to. */
export function citations(content: Content): Citation[] {
  return [
    ...content.rules.map((rule) => ({ kind: 'rules' as const, id: rule.id, sources: rule })),
    ...content.criteria.flatMap((criterion) =>
      [criterion.importance, ...Object.values(criterion.values)].map((sources) => ({
        kind: 'criteria' as const,
        id: criterion.id,
        sources,
      })),
    ),
    ...content.approaches.flatMap((approach) =>
      [...approach.fits, ...approach.strengths, ...approach.risks, ...approach.steps].map(
        (sources) => ({
          kind: 'approaches' as const,
          id: approach.id,
          sources,
        }),
      ),
    ),
    ...content.conflicts.map((conflict) => ({
      kind: 'conflicts' as const,
      id: conflict.id,
      sources: {
        claims: [...conflict.taken.claims, ...conflict.other.claims],
        references: conflict.references,
      },
    })),
    {
      kind: 'method',
      id: 'method',
      sources: { claims: [], references: content.method.references },
    },
    ...(['calibration', 'evidence'] as const).map((kind) => ({
      kind,
      id: kind,
      sources: { claims: [], references: content[kind].references },
    })),
    ...content.method.experiments.map((sources) => ({
      kind: 'experiments' as const,
      id: sources.id,
      sources,
    })),
  ];
}
