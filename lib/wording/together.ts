import type { Group } from '../compare/together';
import type { Content, OwnWeights } from '../content/schema';
import type { Disagreement, Together } from '../engine/compare/disagreements';
import { counted, inPercent, percent } from './figures';
import { inWords, nameInSentence } from './verdict';

const points = (count: number) => counted(count, 'point');

/** What people disagree about, fit for the inside of a sentence. */
function disagreementName(
  content: Content,
  { kind, id }: Pick<Disagreement, 'kind' | 'id'>,
): string {
  if (kind === 'weights') return 'whose weights to use';
  return `“${content.questions.find((one) => one.id === id)?.label ?? id}”`;
}

/** A set of own weights in a phrase. */
export function weightsPhrase({ criteria }: Content, own: OwnWeights): string {
  const given = criteria.filter(({ id }) => own[id] !== undefined);
  return given.length === 0
    ? 'The weights of the documents'
    : `Own weights: ${given.map(({ id, name }) => `${name.toLowerCase()} ${own[id]}`).join(', ')}`;
}

/** Which disagreement to talk about first, or that talking can stop. */
export function talkFinding(content: Content, { together, people }: Group): string {
  const { disagreements, settled, complete } = together;
  const [first] = disagreements;
  if (!first) {
    return people.length < 2
      ? ''
      : 'You disagree on nothing that counts: no question has two different answers.';
  }
  const many = disagreements.length;
  if (settled !== null) {
    return `You can stop talking: whichever way you settle the ${many === 1 ? 'one point' : points(many)} on which you disagree, ${nameInSentence(content.approaches, settled)} stays first.`;
  }
  if (first.effect === 0) {
    return `You disagree on ${points(many)}. In none of the ways tried does any of them decide what comes first, which is no proof.`;
  }
  const able = disagreements.filter(({ effect }) => effect > 0).length;
  const rest = many - able;
  const others =
    rest === 0
      ? ''
      : complete
        ? ` ${rest === 1 ? 'The other one' : `The other ${rest}`} can wait: ${rest === 1 ? 'it never decides' : 'they never decide'}.`
        : ` ${rest === 1 ? 'The other one' : `The other ${rest}`} made no difference in the ways tried.`;
  const often =
    many === 1
      ? 'it decides what comes first.'
      : `in ${inPercent(first.effect)} of the ways to settle the rest, it decides what comes first.`;
  return many === 1
    ? `Talk about ${disagreementName(content, first)}: it is all you disagree on, and ${often}`
    : `Talk about ${disagreementName(content, first)} first: ${often} Of the ${points(many)} on which you disagree, ${able === many ? 'each' : able} can change it.${others}`;
}

/** In which share of the ways to settle everything each approach comes first. */
export function waysFinding(content: Content, together: Together): string {
  const { ways, complete, firsts, disagreements } = together;
  if (disagreements.length === 0) return '';
  const shares = sharesInWords(content, firsts);
  const count = ways.toLocaleString('en-GB');
  return complete
    ? `If each answer given is as likely as the next, there are ${count} ways to settle all of it: ${shares}.`
    : `There are too many ways to settle all of it to try each, so ${count} were drawn at random, always the same ones: ${shares}. One standard error is at most 1.1 percentage points here, and 3.1 for a single disagreement below.`;
}

/** "fine-tuning comes first in 62% of them, hybrid in 38%". */
export function sharesInWords(content: Content, firsts: Readonly<Record<string, number>>): string {
  const found = content.approaches
    .filter(({ id }) => (firsts[id] ?? 0) > 0)
    .sort((a, b) => (firsts[b.id] ?? 0) - (firsts[a.id] ?? 0));
  const [first, ...others] = found.map(({ id, name }) => ({
    name: name.toLowerCase(),
    share: firsts[id] ?? 0,
  }));
  if (!first) return '';
  // Whole percents are said only where they add up.
  const whole = found.reduce((sum, { id }) => sum + Math.round(100 * (firsts[id] ?? 0)), 0);
  const show = whole === 100 ? inPercent : percent;
  if (others.length === 0) return `${first.name} comes first in all of them`;
  return inWords([
    `${first.name} comes first in ${show(first.share)}`,
    ...others.map(({ name, share }) => `${name} in ${show(share)}`),
  ]);
}

/** How much hangs on one disagreement. */
export function effectFinding({ effect, canChange }: Disagreement): string {
  if (effect > 0) {
    return `Decides what comes first in ${inPercent(effect)} of the ways to settle the rest.`;
  }
  return canChange
    ? 'Made no difference in the ways tried, which is no proof.'
    : 'Cannot change what comes first, however the rest is settled.';
}
