import type { Answers, ChangeKind, Content } from '../content/schema';
import { byApproach, type Codes, type Compiled, decode } from './model/compile';
import type { Scorer } from './model/tally';
import { type NamedWinners, namedWinners } from './model/winners';
import { type Change, flips } from './reasons/flips';

export type FlipReport = NamedWinners & {
  changes: Answers;
  /** The kind of the hardest change in the set. */
  kind: ChangeKind;
  /** By approach id, as they would then be. */
  scores: Record<string, number>;
  /** Points by which the winner leads the best other approach without a veto; null if none. */
  lead: number | null;
};

/** Easiest first. */
const KINDS_BY_DIFFICULTY: readonly ChangeKind[] = ['bring-about', 'misjudged', 'fixed'];

/** All flips, easiest kind of change first, then fewest changes, then fewest steps. */
export function reportFlips(
  content: Content,
  model: Compiled,
  scorer: Scorer,
  codes: Codes,
): FlipReport[] {
  const found = flips(model, scorer, codes).map(({ changes, winners }) => {
    const changed = codes.slice();
    for (const { question, code } of changes) changed[question] = code;
    const difficulty = Math.max(...changes.map((change) => difficultyOf(content, codes, change)));
    const steps = changes.map(({ question, code }) => Math.abs(code - (codes[question] ?? 0)));
    const report: FlipReport = {
      changes: decode(model, onlyChanges(changes, codes)),
      ...namedWinners(winners, model.approaches),
      kind: KINDS_BY_DIFFICULTY[difficulty] ?? 'fixed',
      ...scoresAfter(model, scorer, changed),
    };
    return { report, difficulty, size: changes.length, steps: steps.reduce((a, b) => a + b, 0) };
  });
  return found
    .sort((a, b) => a.difficulty - b.difficulty || a.size - b.size || a.steps - b.steps)
    .map(({ report }) => report);
}

function scoresAfter(
  model: Compiled,
  scorer: Scorer,
  changed: Codes,
): Pick<FlipReport, 'scores' | 'lead'> {
  const scores = scorer.scores(changed);
  const vetoes = scorer.tally(changed).subarray(-scores.length);
  const [first = 0, second] = scores.filter((_, a) => vetoes[a] === 0).sort((a, b) => b - a);
  return {
    scores: byApproach(model, scores),
    lead: second === undefined ? null : first - second,
  };
}

function onlyChanges(changes: readonly Change[], { length }: Codes): Codes {
  const codes = new Uint8Array(length);
  for (const { question, code } of changes) codes[question] = code;
  return codes;
}

function difficultyOf({ questions }: Content, codes: Codes, { question, code }: Change): number {
  const change = questions[question]?.change;
  const kind = code > (codes[question] ?? 0) ? change?.later : change?.earlier;
  return KINDS_BY_DIFFICULTY.indexOf(kind ?? 'fixed');
}
