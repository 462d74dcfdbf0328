import { percentRoundedDown } from './figures';
import type { Result } from './findings';

/** Whether open questions can still change the winner; blank without open questions. */
export function openFinding({ recommendation }: Result): string {
  const { unanswered, winners, analysis } = recommendation;
  const { decided, completions, open } = analysis;
  if (unanswered.length === 0) return '';
  if (decided) {
    return unanswered.length === 1
      ? 'Your one open question cannot change what comes first.'
      : `None of your ${unanswered.length} open questions can change what comes first, however they are answered together.`;
  }
  const possible = open.filter(({ canChange }) => canChange).length;
  const unproved = open.filter(({ canChange, seen }) => canChange && !seen).length;
  const proved = possible - unproved;
  const stays = winners.length > 1 ? 'the tie stays as it is' : 'what comes first stays the same';
  const staysClause = `${stays} in ${percentRoundedDown(completions.stays)} of the ways to answer ${unanswered.length === 1 ? 'it' : 'them all'}.`;
  if (unanswered.length === 1) return `Your one open question can still change it: ${staysClause}`;
  const subject = proved === unanswered.length ? 'each one' : `${proved}`;
  const unprovedClause = unproved === 0 ? '' : `, and ${unproved} more cannot be ruled out`;
  return proved === 0
    ? `It cannot be ruled out that open questions change it: ${staysClause}`
    : `Of your ${unanswered.length} open questions, ${subject} can still change it${unprovedClause}: ${staysClause}`;
}

/**
 * The open question whose missing answer most often makes the best guess wrong, if any does; of
 * several, the one that is asked first.
 */
export function mostInformativeQuestion({ content, recommendation }: Result) {
  const { open, decided } = recommendation.analysis;
  const [first] = decided ? [] : open;
  const question = content.questions.find(({ id }) => id === first?.question);
  if (!question || !first || first.effect === 0) return undefined;
  const isAlone = open.filter(({ effect }) => effect === first.effect).length === 1;
  const title = isAlone ? 'The most telling:' : 'None is more telling than this:';
  return { title, question, effect: first.effect };
}
