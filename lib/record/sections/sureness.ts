import { hrefs } from '../../addresses/hrefs';
import { disputesFinding, documentsFinding, methodsFinding } from '../../wording/findings';
import { openFinding } from '../../wording/open-findings';
import { verdictFinding } from '../../wording/verdict-finding';
import { type Block, link, paragraph, strong } from '../text/model';
import { decisionStateOf, type RecordInput } from './record-input';

const sentences = (...parts: (string | undefined)[]) => parts.filter(Boolean).join(' ');

/** The robustness of the result, and what was not checked. */
export function surenessBlocks(input: RecordInput): Block[] {
  const state = decisionStateOf(input);
  const isTested = state !== 'missing-answers' && state !== 'only-one';
  return [
    paragraph(strong('How sure is this?'), ` ${verdictFinding(input)}`),
    ...(isTested
      ? [
          paragraph(
            sentences(
              documentsFinding(input),
              methodsFinding(input),
              openFinding(input),
              disputesFinding(input),
            ),
          ),
        ]
      : []),
    paragraph(
      strong('What was not checked?'),
      ' Whether the answers above are right, what the options cost at today’s prices, and how a model does on your own cases. The documents say which way something points, hardly ever how far: the sizes are the judgement of the authors of the advisor, fitted to published cases. ',
      link('How often its advice agrees with published cases', `${input.origin}${hrefs.evidence}`),
      ' is shown with its misses.',
    ),
  ];
}
