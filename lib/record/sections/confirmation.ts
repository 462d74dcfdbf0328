import type { Approach } from '../../content/schema';
import { daysOf } from '../../wording/figures';
import { winnerNames } from '../../wording/verdict';
import { type Block, list, paragraph, type Span, strong } from '../text/model';
import { citations, decisionStateOf, type RecordInput } from './record-input';

/** How to verify the decision: a trial, or measurements on the team's own cases. */
export function confirmationBlocks(input: RecordInput): Block[] {
  const { content, recommendation } = input;
  const { recommended } = recommendation;
  const recommendedApproaches = content.approaches.filter(({ id }) => id === recommended);
  const state = decisionStateOf(input);
  switch (state) {
    case 'missing-answers':
      return [paragraph('There is nothing to confirm yet. Answer the open questions first.')];
    case 'undecided':
      return [
        ...trial(input),
        paragraph(
          recommendation.finalists.length > 2
            ? 'Write the result of the trial into this record; it decides between these two.'
            : 'Write the result of the trial into this record; it decides.',
        ),
      ];
    case 'leaning':
      return [...trial(input), ...measures(input, recommendedApproaches)];
    case 'chosen':
    case 'only-one':
      return measures(input, recommendedApproaches);
    default:
      return state satisfies never;
  }
}

function trial(input: RecordInput): Block[] {
  const { content, recommendation } = input;
  const experiment = content.method.experiments.find(({ id }) => id === recommendation.experiment);
  if (!experiment) return [];
  const compared = recommendation.finalists.filter((id) => experiment.between.includes(id));
  return [
    paragraph(
      strong(
        `The cheapest trial to tell ${winnerNames(content.approaches, compared)} apart (${daysOf(experiment)}).`,
      ),
      ` ${experiment.text}`,
      ...citations(input, experiment),
    ),
  ];
}

/** The steps of the approaches that measure whether they work. */
function measures(input: RecordInput, approaches: readonly Approach[]): Block[] {
  const items = approaches.flatMap(({ steps }) =>
    steps
      .filter((step) => step.measures)
      .map((step): (Span | string)[] => [
        strong(`${step.title}.`),
        ` ${step.text}`,
        ...citations(input, step),
      ]),
  );
  if (items.length === 0) return [];
  return [paragraph('Whether it works is measured on your own cases:'), ...list(items)];
}
