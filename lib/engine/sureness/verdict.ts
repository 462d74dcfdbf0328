import type { Method } from '../../content/schema';

export type Verdict = 'clear' | 'leaning' | 'too-close' | 'not-enough-answers';

/** What a verdict rests on, as shares in [0, 1] or counts. */
export type Evidence = {
  /** The share of weightings near those used in which the first stays first. */
  near: number;
  /** The share of ways to answer the open questions in which it stays first. */
  open: number;
  /** How many documents can be left out, one at a time, with it staying first. */
  documents: number;
  /** How many of the ways of adding up put it first, the usual one included. */
  methods: number;
};

export type Ground = {
  test: keyof Evidence;
  value: number;
  /** The least value for each verdict, and the best verdict that the value allows. */
  clear: number;
  leaning: number;
  allows: 'clear' | 'leaning' | 'too-close';
};

const TESTS = ['near', 'open', 'documents', 'methods'] as const;

/** Each test of the evidence with its thresholds and the best verdict that it allows. */
export function groundsOf({ verdict }: Method, evidence: Evidence): Ground[] {
  return TESTS.map((test) => {
    const value = evidence[test];
    const { clear, leaning } = verdict[test];
    const allows = value >= clear ? 'clear' : value >= leaning ? 'leaning' : 'too-close';
    return { test, value, clear, leaning, allows };
  });
}

/** The verdict is the weakest that any test allows: one doubt is enough. */
export function judge(grounds: readonly Ground[]): 'clear' | 'leaning' | 'too-close' {
  if (grounds.some(({ allows }) => allows === 'too-close')) return 'too-close';
  return grounds.some(({ allows }) => allows === 'leaning') ? 'leaning' : 'clear';
}
