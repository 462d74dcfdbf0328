import type { ContrastReport } from '../engine/analysis';
import { approachName, criterionName, type Given } from './findings';
import { inWords } from './verdict';

type Parts = ContrastReport['for'];
const total = (parts: Parts) => parts.reduce((sum, { points }) => sum + points, 0).toFixed(1);

/** What puts the first approach above a rival, in one sentence or two. */
export function contrastFinding(given: Given, contrast: ContrastReport): string {
  const first = approachName(given, given.recommendation.recommended);
  const rival = approachName(given, contrast.rival);
  const names = (parts: Parts) =>
    inWords(parts.map(({ criterion }) => criterionName(given, criterion)));
  switch (contrast.kind) {
    case 'ruled-out':
      return `Your answers rule out ${rival} for now, whatever its score is.`;
    case 'equal':
      return `Nothing puts ${first} above ${rival}: their scores are the same.`;
    case 'dominates':
      return `On no criterion that counts is ${rival} better than ${first}. The largest lead is on ${names(contrast.for)} (${total(contrast.for)} points).`;
    case 'outweighs': {
      const alone = contrast.for.length === 1 ? 'alone outweighs' : 'together outweigh';
      return `Because ${names(contrast.for)} (${total(contrast.for)} points for ${first}) ${alone} all that speaks for ${rival}: ${names(contrast.against)} (${total(contrast.against)} points).`;
    }
    default:
      return contrast.kind satisfies never;
  }
}
