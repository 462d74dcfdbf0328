import type { Content } from '@/lib/content/schema';
import type { Reason } from '@/lib/engine/reasons/explain';
import { decisiveConflicts, type Result } from '@/lib/wording/findings';
import { nameInSentence, winnerNames } from '@/lib/wording/verdict';

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
  const conflictsThatDecide = decisiveConflicts(result).flatMap((outcome) => {
    const found = content.conflicts.find(({ id }) => id === outcome.conflict);
    return found ? [{ ...found, winners: outcome.winners }] : [];
  });
  const isOpenRace = verdict === 'leaning' || verdict === 'too-close';
  const selected = {
    reasonLists: reasonListsOf(result),
    vetoes: content.rules.filter(({ id }) => vetoes.some(({ rule }) => rule === id)),
    flips: analysis.flips.slice(0, MAX_FLIPS),
    conflicts: conflictsThatDecide.slice(0, MAX_CONFLICTS),
    trial: content.method.experiments.find(({ id }) => isOpenRace && id === experiment),
    steps: verdict === 'not-enough-answers' ? [] : (approach?.steps ?? []).slice(0, MAX_STEPS),
    laterSteps: verdict === 'not-enough-answers' ? [] : (approach?.steps ?? []).slice(MAX_STEPS),
  };
  return {
    ...selected,
    approach,
    moreFlips: analysis.flips.length - selected.flips.length,
    moreConflicts: conflictsThatDecide.slice(MAX_CONFLICTS).map(({ question }) => question),
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
 * Reasons for and against each winner; if it is too close to call, also the reasons for each other
 * finalist that do not speak for the winner.
 */
function reasonListsOf({ content, recommendation }: Result): ReasonList[] {
  const { winners, reasons, finalists, verdict } = recommendation;
  const name = (id: string) => nameInSentence(content.approaches, id);
  const reasonsOf = (id: string) => reasons[id] ?? { for: [], against: [] };
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
  const first = winnerNames(content.approaches, winners);
  const rivals = verdict === 'too-close' ? finalists.filter((id) => !winners.includes(id)) : [];
  const winnerReasons = winners.flatMap((id) => reasonsOf(id).for);
  return [
    ...winners.flatMap((id) => [
      listOf(
        `What speaks for ${name(id)}`,
        'Nothing sets it apart from the others by much.',
        id,
        reasonsOf(id).for,
      ),
      listOf(
        `What speaks against ${name(id)}`,
        'Nothing of weight: on no point do the others do better by much.',
        id,
        reasonsOf(id).against,
      ),
    ]),
    ...rivals.map((id) =>
      listOf(
        `What speaks for ${name(id)} and not for ${first}`,
        `Nothing that does not speak for ${first} as well.`,
        id,
        reasonsOf(id).for.filter(
          (reason) => !winnerReasons.some((other) => other.id === reason.id),
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
