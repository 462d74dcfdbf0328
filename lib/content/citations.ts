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
type Citation = { kind: CitingKind; id: string; of: Sources };

/** Every part of the content that cites sources, with the entry it belongs to. */
export function citations(content: Content): Citation[] {
  return [
    ...content.rules.map((rule) => ({ kind: 'rules' as const, id: rule.id, of: rule })),
    ...content.criteria.flatMap((criterion) =>
      [criterion.importance, ...Object.values(criterion.values)].map((of) => ({
        kind: 'criteria' as const,
        id: criterion.id,
        of,
      })),
    ),
    ...content.approaches.flatMap((approach) =>
      [...approach.fits, ...approach.strengths, ...approach.risks, ...approach.steps].map((of) => ({
        kind: 'approaches' as const,
        id: approach.id,
        of,
      })),
    ),
    ...content.conflicts.map((conflict) => ({
      kind: 'conflicts' as const,
      id: conflict.id,
      of: {
        claims: [...conflict.taken.claims, ...conflict.other.claims],
        references: conflict.references,
      },
    })),
    { kind: 'method', id: 'method', of: { claims: [], references: content.method.references } },
    ...(['calibration', 'evidence'] as const).map((kind) => ({
      kind,
      id: kind,
      of: { claims: [], references: content[kind].references },
    })),
    ...content.method.experiments.map((of) => ({ kind: 'experiments' as const, id: of.id, of })),
  ];
}
