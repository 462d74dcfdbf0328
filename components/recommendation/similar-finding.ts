import type { Similar } from '@/lib/evidence/similar';
import { counted } from './figures';

/** Whether the published cases most like the situation point the same way as the advice. */
export function similarFinding(similar: readonly Similar[]): string {
  const other = similar.filter(({ agrees }) => !agrees).length;
  if (similar.length === 0) return '';
  if (similar.length === 1) {
    return `The published case most like yours points the ${other === 0 ? 'same' : 'other'} way.`;
  }
  const all = `The ${counted(similar.length, 'published case')} most like yours`;
  if (other === 0) return `${all} point the same way as this advice.`;
  if (other === similar.length) return `${all} point the other way.`;
  return `Of the ${counted(similar.length, 'published case')} most like yours, ${other} ${other === 1 ? 'points' : 'point'} the other way.`;
}
