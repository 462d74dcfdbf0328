import type { Content } from '@/lib/content/schema';
import type { Reason } from '@/lib/engine/reasons/explain';
import type { Given } from '@/lib/wording/findings';
import { nameInSentence } from '@/lib/wording/verdict';

type Sources = { claims: readonly string[]; references: readonly string[] };
type Saying = Sources & { id: string; text: string };
type Side = { title: string; none: string; sayings: Saying[]; more: number };

/** As many as paper has room for; how many more there are is said. */
const MOST_REASONS = 4;
const MOST_FLIPS = 3;
const MOST_CONFLICTS = 2;
const MOST_STEPS = 1;

/** What of a result goes on paper: the strongest of each kind, and the sources of these. */
export function selectionOf(given: Given) {
  const { content, recommendation } = given;
  const { analysis, recommended, verdict, vetoes, cautions, experiment } = recommendation;
  const approach = content.approaches.find(({ id }) => id === recommended);
  const turning = analysis.conflicts
    .filter((one) => one.recommended !== recommended)
    .flatMap(({ conflict, recommended: winner }) => {
      const found = content.conflicts.find(({ id }) => id === conflict);
      return found ? [{ ...found, winner }] : [];
    });
  const isOpenRace = verdict === 'leaning' || verdict === 'too-close';
  const picked = {
    sides: sidesOf(given),
    vetoes: content.rules.filter(({ id }) => vetoes.some(({ rule }) => rule === id)),
    flips: analysis.flips.slice(0, MOST_FLIPS),
    conflicts: turning.slice(0, MOST_CONFLICTS),
    trial: content.method.experiments.find(({ id }) => isOpenRace && id === experiment),
    steps: verdict === 'not-enough-answers' ? [] : (approach?.steps ?? []).slice(0, MOST_STEPS),
    laterSteps: verdict === 'not-enough-answers' ? [] : (approach?.steps ?? []).slice(MOST_STEPS),
  };
  return {
    ...picked,
    approach,
    moreFlips: analysis.flips.length - picked.flips.length,
    moreConflicts: turning.slice(MOST_CONFLICTS).map(({ question }) => question),
    sources: joined([
      ...picked.sides.flatMap(({ sayings }) => sayings),
      ...picked.vetoes,
      ...content.rules.filter(({ id }) => cautions.includes(id)),
      ...picked.conflicts.flatMap(({ taken, other, references }) => [
        { claims: [...taken.claims, ...other.claims], references },
      ]),
      ...picked.steps,
      ...(picked.trial ? [picked.trial] : []),
    ]),
  };
}

/** For and against the first; where another is too close, also what speaks for that one alone. */
function sidesOf({ content, recommendation }: Given): Side[] {
  const { recommended, reasons, finalists, verdict } = recommendation;
  const name = (id: string) => nameInSentence(content.approaches, id);
  const own = reasons[recommended] ?? { for: [], against: [] };
  const side = (title: string, none: string, approach: string, all: Reason[]): Side => ({
    title,
    none,
    sayings: all.slice(0, MOST_REASONS).flatMap((reason) => sayingOf(content, approach, reason)),
    more: Math.max(0, all.length - MOST_REASONS),
  });
  const first = name(recommended);
  const rivals = verdict === 'too-close' ? finalists.filter((id) => id !== recommended) : [];
  return [
    side(
      `What speaks for ${first}`,
      'Nothing sets it apart from the others by much.',
      recommended,
      own.for,
    ),
    side(
      `What speaks against ${first}`,
      'Nothing of weight: on no point do the others do better by much.',
      recommended,
      own.against,
    ),
    ...rivals.map((id) =>
      side(
        `What speaks for ${name(id)} and not for ${first}`,
        `Nothing that does not speak for ${first} as well.`,
        id,
        (reasons[id]?.for ?? []).filter((one) => !own.for.some((other) => other.id === one.id)),
      ),
    ),
  ];
}

function sayingOf(content: Content, approach: string, { kind, id }: Reason): Saying[] {
  if (kind === 'rule') {
    const rule = content.rules.find((one) => one.id === id);
    return rule ? [{ ...rule, text: rule.because }] : [];
  }
  const criterion = content.criteria.find((one) => one.id === id);
  const base = criterion?.values[approach];
  return criterion && base ? [{ ...base, id, text: `${criterion.name}: ${base.because}` }] : [];
}

function joined(all: readonly Sources[]): Sources {
  return {
    claims: [...new Set(all.flatMap(({ claims }) => claims))],
    references: [...new Set(all.flatMap(({ references }) => references))],
  };
}

export type Selection = ReturnType<typeof selectionOf>;
