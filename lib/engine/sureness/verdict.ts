import type { Content } from '../../content/schema';
import { expectedShare } from './probability';

export type Verdict = 'clear' | 'leaning' | 'too-close' | 'not-enough-answers';

/** What a verdict rests on. */
export type Sureness = {
  /**
   * `cases`: how often advice like this was right in published cases. `own-weights`: the same
   * curve, though no case was judged with these weights. `one-left`: all others are ruled out.
   * `tie`: several are level. `answers`: there are too few.
   */
  basis: 'cases' | 'own-weights' | 'one-left' | 'tie' | 'answers';
  /** Approach id -> fitted probability in [0, 1] to come out best; they sum to 1. */
  probabilities: Record<string, number>;
  /**
   * The share in [0, 1] of published cases in which advice with the winner's probability was right,
   * by the curve; null where the verdict does not rest on it.
   */
  share: number | null;
  /** Whether a caution about a winner has lowered the verdict. */
  lowered: boolean;
};

/** What a verdict is counted with: where one approach is left, verdicts rest on no share of cases. */
export type VerdictGroup = Verdict | 'one-left';

export const verdictGroupOf = ({
  verdict,
  sureness,
}: {
  verdict: Verdict;
  sureness: Sureness;
}): VerdictGroup => (sureness.basis === 'one-left' ? 'one-left' : verdict);

type Standing = {
  winners: readonly string[];
  probabilities: Record<string, number>;
  /** Whether no other approach is left, and whether no open answer can change that. */
  isOneLeft: boolean;
  isDecided: boolean;
  hasOwnWeights: boolean;
  hasCaution: boolean;
  answered: number;
};

const BELOW = { clear: 'leaning', leaning: 'too-close', 'too-close': 'too-close' } as const;

/**
 * The verdict, from the share of published cases in which advice with the winner's probability was
 * right. A caution about a winner lowers it by one. Where only one approach is left it is clear if
 * no open answer can bring another back, and leaning otherwise.
 */
export function verdictOf(
  { method, calibration }: Pick<Content, 'method' | 'calibration'>,
  standing: Standing,
): { verdict: Verdict; sureness: Sureness } {
  const { winners, probabilities, hasCaution } = standing;
  const of = (basis: Sureness['basis'], verdict: Verdict, share: number | null = null) => {
    // Where one is left there is nothing to be too close to.
    const isLowered =
      hasCaution && (verdict === 'clear' || (verdict === 'leaning' && basis !== 'one-left'));
    return {
      verdict: isLowered ? BELOW[verdict] : verdict,
      sureness: { basis, probabilities, share, lowered: isLowered },
    };
  };
  if (standing.isOneLeft) return of('one-left', standing.isDecided ? 'clear' : 'leaning');
  if (standing.answered < method.minimumAnswers) return of('answers', 'not-enough-answers');
  if (winners.length > 1) return of('tie', 'too-close');
  const share = expectedShare(probabilities[winners[0] ?? ''] ?? 0, calibration.found.map);
  const { clear, leaning } = method.verdict;
  const verdict = share >= clear ? 'clear' : share >= leaning ? 'leaning' : 'too-close';
  return of(standing.hasOwnWeights ? 'own-weights' : 'cases', verdict, share);
}
