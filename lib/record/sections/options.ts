import { hrefs } from '../../addresses/hrefs';
import type { Approach } from '../../content/schema';
import type { Reason } from '../../engine/reasons/explain';
import { criterionName } from '../../wording/findings';
import { type Block, heading, link, list, paragraph, type Span, strong } from '../text/model';
import { asClause, cited, type Making, resultLink } from './input';

const MOST = 2;

/** The options as the ranking has them, best first. */
export function rankedApproaches({ content, recommendation }: Making): Approach[] {
  return recommendation.ranking.flatMap(
    ({ approach }) => content.approaches.find(({ id }) => id === approach) ?? [],
  );
}

/** The options, with what each one is. */
export function optionBlocks(making: Making): Block[] {
  return list(
    rankedApproaches(making).map(({ id, name, summary }) => [
      strong(`${name}.`),
      ` ${summary} `,
      link('More about it', `${making.origin}${hrefs.approach(id)}`),
    ]),
  );
}

/** What speaks for and against each option here, with sources. */
export function prosAndCons(making: Making): Block[] {
  return [
    paragraph(
      `At most ${MOST} points for each and ${MOST} against, the strongest first; `,
      resultLink(making, 'the result has them all'),
      '.',
    ),
    ...rankedApproaches(making).flatMap(({ id, name }) => [
      heading(3, name),
      ...list(argumentsOf(making, id)),
    ]),
  ];
}

function argumentsOf(making: Making, approach: string): (Span | string)[][] {
  const { content, recommendation } = making;
  const ruling = recommendation.vetoes
    .filter((veto) => veto.approach === approach)
    .map(({ rule }) => rule);
  const reasons = recommendation.reasons[approach] ?? { for: [], against: [] };
  const bans = content.rules
    .filter(({ id }) => ruling.includes(id))
    .map((rule) => [
      `Bad, because it is ruled out for now: ${asClause(making, rule.because)}`,
      ...cited(making, rule),
    ]);
  const strongest = (side: 'Good' | 'Bad', all: readonly Reason[]) =>
    all
      .filter(({ id }) => !ruling.includes(id))
      .slice(0, MOST)
      .map((reason) => argument(making, approach, side, reason));
  const all = [...bans, ...strongest('Good', reasons.for), ...strongest('Bad', reasons.against)];
  return all.length > 0
    ? all
    : [['Neutral, because nothing sets it apart from the others by much.']];
}

function argument(
  making: Making,
  approach: string,
  side: 'Good' | 'Bad',
  { kind, id }: Reason,
): (Span | string)[] {
  if (kind === 'rule') {
    const rule = making.content.rules.find((one) => one.id === id);
    if (!rule) return [];
    // The sentence of a rule is one for all options: it speaks against those that gain least by it.
    const turn = side === 'Good' ? '' : 'this speaks more for others: ';
    return [`${side}, because ${turn}${asClause(making, rule.because)}`, ...cited(making, rule)];
  }
  const criterion = making.content.criteria.find((one) => one.id === id);
  const base = criterion?.values[approach];
  if (!criterion || !base) return [];
  const stands = side === 'Good' ? 'ahead' : 'behind';
  return [
    `${side}, because in any project it starts ${stands} on ${criterionName(making, id)}: ${asClause(making, base.because)}`,
    ...cited(making, base),
  ];
}
