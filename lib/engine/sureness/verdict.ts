import type { Method } from '../../content/schema';

export type Verdict = 'clear' | 'leaning' | 'too-close' | 'not-enough-answers';

/** The inputs of a verdict. A tie stays as it is where the same approaches, and no others, are level. */
export type VerdictInputs = {
  /** The winner's share in [0, 1] of first places in weightings near those used; of several, the least. */
  near: number;
  /** The share in [0, 1] of ways to answer the open questions in which the winners stay the same. */
  open: number;
  /** The number of documents without which, one at a time, the winners stay the same. */
  documents: number;
  /** The number of aggregation methods with the same winners, the additive one included. */
  methods: number;
};

export type VerdictTest = {
  test: keyof VerdictInputs;
  value: number;
  /** Lowest values for the verdicts "clear" and "leaning"; `allows` is the best one reached. */
  clear: number;
  leaning: number;
  allows: 'clear' | 'leaning' | 'too-close';
};

const TESTS = ['near', 'open', 'documents', 'methods'] as const;

/** One test for each item of evidence, with its thresholds and the best verdict it allows. */
export function verdictTests({ verdict }: Method, evidence: VerdictInputs): VerdictTest[] {
  return TESTS.map((test) => {
    const value = evidence[test];
    const { clear, leaning } = verdict[test];
    const allows = value >= clear ? 'clear' : value >= leaning ? 'leaning' : 'too-close';
    return { test, value, clear, leaning, allows };
  });
}

/** The weakest verdict that any test allows. */
export function weakestVerdict(grounds: readonly VerdictTest[]): 'clear' | 'leaning' | 'too-close' {
  if (grounds.some(({ allows }) => allows === 'too-close')) return 'too-close';
  return grounds.some(({ allows }) => allows === 'leaning') ? 'leaning' : 'clear';
}
