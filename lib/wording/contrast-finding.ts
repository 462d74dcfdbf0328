import type { ContrastReport } from '../engine/analysis';
import { approachName, criterionName, type Result } from './findings';
import { joinInWords } from './verdict';

type Parts = ContrastReport['for'];
const total = (parts: Parts) => parts.reduce((sum, { points }) => sum + points, 0).toFixed(1);

/** The question that a contrast answers. */
export function contrastTitle(result: Result, { kind, winner, rival }: ContrastReport): string {
  const [first, other] = [winner, rival].map((id) => approachName(result, id));
  if (kind === 'equal') return `Why are ${first} and ${other} level?`;
  const isTie = result.recommendation.winners.length > 1 && kind !== 'ruled-out';
  return isTie ? `Why not ${other} rather than ${first}?` : `Why not ${other}?`;
}

/** Why a winner ranks above a rival, or level with another winner, in one or two sentences. */
export function contrastFinding(result: Result, contrast: ContrastReport): string {
  const first = approachName(result, contrast.winner);
  const rival = approachName(result, contrast.rival);
  const names = (parts: Parts) =>
    joinInWords(parts.map(({ criterion }) => criterionName(result, criterion)));
  switch (contrast.kind) {
    case 'ruled-out':
      return `Your answers rule out ${rival} for now, whatever its score is.`;
    case 'equal':
      return contrast.for.length === 0
        ? `Nothing puts ${first} above ${rival}: they are the same on every criterion that counts.`
        : `Nothing puts ${first} above ${rival}: what speaks for the one, ${names(contrast.for)}, weighs as much as what speaks for the other, ${names(contrast.against)} (${total(contrast.for)} points each).`;
    case 'dominates':
      return `On no criterion that counts is ${rival} better than ${first}. The largest ${contrast.for.length > 1 ? 'leads are' : 'lead is'} on ${names(contrast.for)} (${total(contrast.for.slice(0, 1))} points${contrast.for.length > 1 ? ' each' : ''}).`;
    case 'outweighs': {
      const outweighs = contrast.for.length === 1 ? 'alone outweighs' : 'together outweigh';
      return `Because ${names(contrast.for)} (${total(contrast.for)} points for ${first}) ${outweighs} all that speaks for ${rival}: ${names(contrast.against)} (${total(contrast.against)} points).`;
    }
    default:
      return contrast.kind satisfies never;
  }
}
