import type { ContrastReport } from '../engine/analysis';
import { approachName, criterionName, type Result } from './findings';
import { joinInWords } from './verdict';

type Parts = ContrastReport['for'];
const total = (parts: Parts) => parts.reduce((sum, { points }) => sum + points, 0).toFixed(1);

/** Why the winner ranks above a rival, in one or two sentences. */
export function contrastFinding(result: Result, contrast: ContrastReport): string {
  const first = approachName(result, result.recommendation.recommended);
  const rival = approachName(result, contrast.rival);
  const names = (parts: Parts) =>
    joinInWords(parts.map(({ criterion }) => criterionName(result, criterion)));
  switch (contrast.kind) {
    case 'ruled-out':
      return `Your answers rule out ${rival} for now, whatever its score is.`;
    case 'equal':
      return `Nothing puts ${first} above ${rival}: their scores are the same.`;
    case 'dominates':
      return `On no criterion that counts is ${rival} better than ${first}. The largest lead is on ${names(contrast.for)} (${total(contrast.for)} points).`;
    case 'outweighs': {
      const outweighs = contrast.for.length === 1 ? 'alone outweighs' : 'together outweigh';
      return `Because ${names(contrast.for)} (${total(contrast.for)} points for ${first}) ${outweighs} all that speaks for ${rival}: ${names(contrast.against)} (${total(contrast.against)} points).`;
    }
    default:
      return contrast.kind satisfies never;
  }
}
