import { hrefs } from '../../addresses/hrefs';
import type { Approach } from '../../content/schema';
import type { Reason } from '../../engine/reasons/explain';
import { criterionName } from '../../wording/findings';
import { type Block, heading, link, list, paragraph, type Span, strong } from '../text/model';
import { asClause, citations, type RecordInput, resultLink } from './record-input';

const MOST = 2;

/** The approaches in the order of the ranking, best first. */
export function rankedApproaches({ content, recommendation }: RecordInput): Approach[] {
  return recommendation.ranking.flatMap(
    ({ approach }) => content.approaches.find(({ id }) => id === approach) ?? [],
  );
}

/** The options with their summaries. */
export function optionBlocks(input: RecordInput): Block[] {
  return list(
    rankedApproaches(input).map(({ id, name, summary }) => [
      strong(`${name}.`),
      ` ${summary} `,
      link('More about it', `${input.origin}${hrefs.approach(id)}`),
    ]),
  );
}

/** The strongest arguments for and against each option, with sources. */
export function prosAndCons(input: RecordInput): Block[] {
  return [
    paragraph(
      `At most ${MOST} points for each and ${MOST} against, the strongest first; `,
      resultLink(input, 'the result has them all'),
      '.',
    ),
    ...rankedApproaches(input).flatMap(({ id, name }) => [
      heading(3, name),
      ...list(argumentsOf(input, id)),
    ]),
  ];
}

function argumentsOf(input: RecordInput, approach: string): (Span | string)[][] {
  const { content, recommendation } = input;
  const vetoRules = recommendation.vetoes
    .filter((veto) => veto.approach === approach)
    .map(({ rule }) => rule);
  const reasons = recommendation.reasons[approach] ?? { for: [], against: [] };
  const vetoArguments = content.rules
    .filter(({ id }) => vetoRules.includes(id))
    .map((rule) => [
      `Bad, because it is ruled out for now: ${asClause(input, rule.because)}`,
      ...citations(input, rule),
    ]);
  const strongest = (side: 'Good' | 'Bad', candidates: readonly Reason[]) =>
    candidates
      .filter(({ id }) => !vetoRules.includes(id))
      .slice(0, MOST)
      .map((reason) => argument(input, approach, side, reason));
  const items = [
    ...vetoArguments,
    ...strongest('Good', reasons.for),
    ...strongest('Bad', reasons.against),
  ];
  return items.length > 0
    ? items
    : [['Neutral, because nothing sets it apart from the others by much.']];
}

function argument(
  input: RecordInput,
  approach: string,
  side: 'Good' | 'Bad',
  { kind, id }: Reason,
): (Span | string)[] {
  if (kind === 'rule') {
    const rule = input.content.rules.find((candidate) => candidate.id === id);
    if (!rule) return [];
    // A rule has one sentence for all options; it is an argument against those that gain least.
    const prefix = side === 'Good' ? '' : 'this speaks more for others: ';
    return [
      `${side}, because ${prefix}${asClause(input, rule.because)}`,
      ...citations(input, rule),
    ];
  }
  const criterion = input.content.criteria.find((candidate) => candidate.id === id);
  const base = criterion?.values[approach];
  if (!criterion || !base) return [];
  const position = side === 'Good' ? 'ahead' : 'behind';
  return [
    `${side}, because in any project it starts ${position} on ${criterionName(input, id)}: ${asClause(input, base.because)}`,
    ...citations(input, base),
  ];
}
