import type { Approach } from '../../content/schema';
import { daysOf } from '../../wording/figures';
import { approachName } from '../../wording/findings';
import { inWords } from '../../wording/verdict';
import { type Block, list, paragraph, type Span, strong } from '../text/model';
import { cited, type Making, stateOf } from './input';

/** What to measure, so that the decision does not rest on this record alone. */
export function confirmationBlocks(making: Making): Block[] {
  const { content, recommendation } = making;
  const { recommended } = recommendation;
  const own = content.approaches.filter(({ id }) => id === recommended);
  const state = stateOf(making);
  switch (state) {
    case 'missing-answers':
      return [paragraph('There is nothing to confirm yet. Answer the open questions first.')];
    case 'undecided':
      return [
        ...trial(making),
        paragraph('Write the result of the trial into this record; it decides.'),
      ];
    case 'leaning':
      return [...trial(making), ...measures(making, own)];
    case 'chosen':
    case 'only-one':
      return measures(making, own);
    default:
      return state satisfies never;
  }
}

function trial(making: Making): Block[] {
  const { content, recommendation } = making;
  const found = content.method.experiments.find(({ id }) => id === recommendation.experiment);
  if (!found) return [];
  const names = recommendation.finalists.map((id) => approachName(making, id));
  return [
    paragraph(
      strong(`The cheapest trial to tell ${inWords(names)} apart (${daysOf(found)}).`),
      ` ${found.text}`,
      ...cited(making, found),
    ),
  ];
}

/** The steps of the chosen approach that tell whether it works. */
function measures(making: Making, approaches: readonly Approach[]): Block[] {
  const items = approaches.flatMap(({ steps }) =>
    steps
      .filter((step) => step.measures)
      .map((step): (Span | string)[] => [
        strong(`${step.title}.`),
        ` ${step.text}`,
        ...cited(making, step),
      ]),
  );
  if (items.length === 0) return [];
  return [paragraph('Whether it works is measured on your own cases:'), ...list(items)];
}
