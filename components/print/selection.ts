import type { Content } from '@/lib/content/schema';
import type { Reason } from '@/lib/engine/reasons/explain';
import type { Result } from '@/lib/wording/findings';
import { nameInSentence } from '@/lib/wording/verdict';

type Sources = { claims: readonly string[]; references: readonly string[] };
type ReasonText = Sources & { id: string; text: string };
type ReasonList = { title: string; ifEmpty: string; reasons: ReasonText[]; moreCount: number };

/** Limits of the print version, which states how many more there are. */
const MAX_REASONS = 4;
const MAX_FLIPS = 3;
const MAX_CONFLICTS = 2;
const MAX_STEPS = 1;

/** The parts of a result that are printed: the strongest of each kind, and their sources. */
export function selectionOf(result: Result) {
  const { content, recommendation } = result;
  const { analysis, recommended, verdict, vetoes, cautions, experiment } = recommendation;
  const approach = content.approaches.find(({ id }) => id === recommended);
  const decisiveConflicts = analysis.conflicts
    .filter((outcome) => outcome.recommended !== recommended)
    .flatMap(({ conflict, recommended: winner }) => {
      const found = content.conflicts.find(({ id }) => id === conflict);
      return found ? [{ ...found, winner }] : [];
    });
  const isOpenRace = verdict === 'leaning' || verdict === 'too-close';
  const selected = {
    reasonLists: reasonListsOf(result),
    vetoes: content.rules.filter(({ id }) => vetoes.some(({ rule }) => rule === id)),
    flips: analysis.flips.slice(0, MAX_FLIPS),
    conflicts: decisiveConflicts.slice(0, MAX_CONFLICTS),
    trial: content.method.experiments.find(({ id }) => isOpenRace && id === experiment),
    steps: verdict === 'not-enough-answers' ? [] : (approach?.steps ?? []).slice(0, MAX_STEPS),
    laterSteps: verdict === 'not-enough-answers' ? [] : (approach?.steps ?? []).slice(MAX_STEPS),
  };
  return {
    ...selected,
    approach,
    moreFlips: analysis.flips.length - selected.flips.length,
    moreConflicts: decisiveConflicts.slice(MAX_CONFLICTS).map(({ question }) => question),
    sources: mergeSources([
      ...selected.reasonLists.flatMap(({ reasons }) => reasons),
      ...selected.vetoes,
      ...content.rules.filter(({ id }) => cautions.includes(id)),
      ...selected.conflicts.flatMap(({ taken, other, references }) => [
        { claims: [...taken.claims, ...other.claims], references },
      ]),
      ...selected.steps,
      ...(selected.trial ? [selected.trial] : []),
    ]),
  };
}

/**
 * Reasons for and against the winner; if it is too close to call, also the reasons for each other
 * finalist that do not speak for the winner.
 */
function reasonListsOf({ content, recommendation }: Result): ReasonList[] {
  const { recommended, reasons, finalists, verdict } = recommendation;
  const name = (id: string) => nameInSentence(content.approaches, id);
  const winnerReasons = reasons[recommended] ?? { for: [], against: [] };
  const listOf = (
    title: string,
    ifEmpty: string,
    approach: string,
    listedReasons: Reason[],
  ): ReasonList => ({
    title,
    ifEmpty,
    reasons: listedReasons
      .slice(0, MAX_REASONS)
      .flatMap((reason) => reasonTextOf(content, approach, reason)),
    moreCount: Math.max(0, listedReasons.length - MAX_REASONS),
  });
  const first = name(recommended);
  const rivals = verdict === 'too-close' ? finalists.filter((id) => id !== recommended) : [];
  return [
    listOf(
      `What speaks for ${first}`,
      'Nothing sets it apart from the others by much.',
      recommended,
      winnerReasons.for,
    ),
    listOf(
      `What speaks against ${first}`,
      'Nothing of weight: on no point do the others do better by much.',
      recommended,
      winnerReasons.against,
    ),
    ...rivals.map((id) =>
      listOf(
        `What speaks for ${name(id)} and not for ${first}`,
        `Nothing that does not speak for ${first} as well.`,
        id,
        (reasons[id]?.for ?? []).filter(
          (reason) => !winnerReasons.for.some((other) => other.id === reason.id),
        ),
      ),
    ),
  ];
}

function reasonTextOf(content: Content, approach: string, { kind, id }: Reason): ReasonText[] {
  if (kind === 'rule') {
    const rule = content.rules.find((candidate) => candidate.id === id);
    return rule ? [{ ...rule, text: rule.because }] : [];
  }
  const criterion = content.criteria.find((candidate) => candidate.id === id);
  const base = criterion?.values[approach];
  return criterion && base ? [{ ...base, id, text: `${criterion.name}: ${base.because}` }] : [];
}

function mergeSources(items: readonly Sources[]): Sources {
  return {
    claims: [...new Set(items.flatMap(({ claims }) => claims))],
    references: [...new Set(items.flatMap(({ references }) => references))],
  };
}

export type Selection = ReturnType<typeof selectionOf>;
