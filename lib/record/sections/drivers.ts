import { hrefs } from '../../addresses/hrefs';
import { MAX_WEIGHT } from '../../engine/model/units';
import { counted, decimalPercent } from '../../wording/figures';
import { approachName, criterionName } from '../../wording/findings';
import { joinInWords } from '../../wording/verdict';
import { type Block, link, list, paragraph, strong } from '../text/model';
import type { RecordInput } from './record-input';

const MOST = 4;

/** The criteria that separate the options most, with their weights. */
export function driverBlocks(input: RecordInput): Block[] {
  const { recommendation, origin, query } = input;
  const { influence, criteria, ownWeights } = recommendation;
  const weighed = influence.filter((id) =>
    criteria.some((item) => item.id === id && item.weight > 0),
  );
  const foremost = weighed.slice(0, MOST);
  const rest = influence.filter((id) => !foremost.includes(id));
  const totalWeight = (ids: readonly string[]) =>
    criteria
      .filter(({ id }) => ids.includes(id))
      .reduce((sum, criterion) => sum + criterion.weight, 0);
  const ownWeightPhrases = Object.entries(ownWeights).map(
    ([id, points]) => `${criterionName(input, id)} ${points}`,
  );
  const isEveryWeightOwn = criteria.every(({ id }) => ownWeights[id] !== undefined);
  return [
    paragraph(
      `The options are compared on ${counted(criteria.length, 'criterion', 'criteria')}, whose weights add up to 100%. Those that set the options furthest apart here come first.`,
    ),
    ...list(foremost.map((id) => driverItem(input, id))),
    ...(ownWeightPhrases.length > 0
      ? [
          paragraph(
            `The team has set weights of its own, from 0 to ${MAX_WEIGHT}: ${ownWeightPhrases.join(', ')}. ${isEveryWeightOwn ? 'They alone' : 'Together with the documents and the answers they'} give the weights above.`,
          ),
        ]
      : []),
    ...(rest.length > 0
      ? [
          paragraph(
            `The other ${counted(rest.length, 'criterion', 'criteria')} weigh${rest.length === 1 ? 's' : ''} ${decimalPercent(totalWeight(rest))} together. All values, points and sources are in the `,
            link('table of criteria (CSV)', `${origin}${hrefs.criteriaTable(query)}`),
            '.',
          ),
        ]
      : []),
  ];
}

function driverItem(input: RecordInput, id: string) {
  const criterion = input.content.criteria.find((candidate) => candidate.id === id);
  const weighted = input.recommendation.criteria.find((candidate) => candidate.id === id);
  if (!criterion || !weighted) return [];
  const values = Object.values(weighted.values);
  const [best, worst] = [Math.max(...values), Math.min(...values)];
  const namesAt = (value: number) =>
    joinInWords(
      input.content.approaches
        .filter((approach) => weighted.values[approach.id] === value)
        .map((approach) => approachName(input, approach.id)),
    );
  const points = (100 * weighted.weight * (best - worst)).toFixed(1);
  const spread =
    best === worst
      ? 'No option is better than another here.'
      : `Best here: ${namesAt(best)}; least: ${namesAt(worst)} (${points} points apart).`;
  return [
    strong(criterion.name),
    `, weight ${decimalPercent(weighted.weight)}. ${criterion.asks} ${spread}`,
  ];
}
