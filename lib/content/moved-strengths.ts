import type { Strengths } from './calibrated';

export type MovedStrength = { strength: string; approach: string; factor: number };

/** The strengths, those furthest from 1 by ratio first. */
export function movedFurthest(strengths: Strengths): MovedStrength[] {
  return Object.entries(strengths)
    .flatMap(([strength, row]) =>
      Object.entries(row).map(([approach, factor]) => ({ strength, approach, factor })),
    )
    .sort((a, b) => distance(b) - distance(a) || (a.strength < b.strength ? -1 : 1));
}

const distance = ({ factor }: MovedStrength) => Math.abs(Math.log(factor));

/** The name of a strength for readers: its id in words. */
export const strengthName = (strength: string) => strength.replaceAll('-', ' ');
