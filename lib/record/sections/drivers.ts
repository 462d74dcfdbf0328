import { hrefs } from '../../addresses/hrefs';
import { MOST_WEIGHT } from '../../engine/model/units';
import { counted, percent } from '../../wording/figures';
import { approachName, criterionName } from '../../wording/findings';
import { inWords } from '../../wording/verdict';
import { type Block, link, list, paragraph, strong } from '../text/model';
import type { Making } from './input';

const MOST = 4;

/** The criteria that set the options furthest apart, with their weights. */
export function driverBlocks(making: Making): Block[] {
  const { recommendation, origin, query } = making;
  const { influence, criteria, ownWeights } = recommendation;
  const rest = influence.slice(MOST);
  const weight = (ids: readonly string[]) =>
    criteria.filter(({ id }) => ids.includes(id)).reduce((sum, one) => sum + one.weight, 0);
  const own = Object.entries(ownWeights).map(
    ([id, points]) => `${criterionName(making, id)} ${points}`,
  );
  const isAllOwn = criteria.every(({ id }) => ownWeights[id] !== undefined);
  return [
    paragraph(
      `The options are compared on ${counted(criteria.length, 'criterion', 'criteria')}, whose weights add up to 100%. Those that set the options furthest apart here come first.`,
    ),
    ...list(influence.slice(0, MOST).map((id) => driver(making, id))),
    ...(own.length > 0
      ? [
          paragraph(
            `The team has set weights of its own, from 0 to ${MOST_WEIGHT}: ${own.join(', ')}. ${isAllOwn ? 'They alone' : 'Together with the documents and the answers they'} give the weights above.`,
          ),
        ]
      : []),
    ...(rest.length > 0
      ? [
          paragraph(
            `The other ${counted(rest.length, 'criterion', 'criteria')} weigh${rest.length === 1 ? 's' : ''} ${percent(weight(rest))} together. All values, points and sources are in the `,
            link('table of criteria (CSV)', `${origin}${hrefs.criteriaTable(query)}`),
            '.',
          ),
        ]
      : []),
  ];
}

function driver(making: Making, id: string) {
  const criterion = making.content.criteria.find((one) => one.id === id);
  const weighed = making.recommendation.criteria.find((one) => one.id === id);
  if (!criterion || !weighed) return [];
  const values = Object.values(weighed.values);
  const [best, worst] = [Math.max(...values), Math.min(...values)];
  const at = (value: number) =>
    inWords(
      making.content.approaches
        .filter((approach) => weighed.values[approach.id] === value)
        .map((approach) => approachName(making, approach.id)),
    );
  const points = (100 * weighed.weight * (best - worst)).toFixed(1);
  const apart =
    best === worst
      ? 'No option is better than another here.'
      : `Best here: ${at(best)}; least: ${at(worst)} (${points} points apart).`;
  return [
    strong(criterion.name),
    `, weight ${percent(weighed.weight)}. ${criterion.asks} ${apart}`,
  ];
}
