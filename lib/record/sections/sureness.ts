import { hrefs } from '../../addresses/hrefs';
import { capitalised } from '../../common/capitalised';
import { counted } from '../../wording/figures';
import {
  disputesFinding,
  documentsFinding,
  methodsFinding,
  verdictFinding,
} from '../../wording/findings';
import { groundsTable } from '../../wording/grounds';
import { openFinding } from '../../wording/open-findings';
import { verdictTrackRecord } from '../../wording/similar-finding';
import { verdictName } from '../../wording/verdict-name';
import { type Block, link, paragraph, strong } from '../text/model';
import { decisionStateOf, type RecordInput } from './record-input';

const sentences = (...parts: (string | undefined)[]) => parts.filter(Boolean).join(' ');

/** The columns kept of the grounds table: the test, its value and two thresholds. */
const SHOWN_COLUMNS = 4;

/** The verdict and the number of tests that limit it; the table has the figures. */
function verdictSentence(input: RecordInput): string {
  const { verdict, grounds } = input.recommendation;
  if (verdict === 'clear') return verdictFinding(input);
  const limiting = grounds.filter(({ allows }) => allows !== 'clear').length;
  return `${capitalised(verdictName(verdict))}: ${limiting} of ${counted(grounds.length, 'test')} found less than “clear” takes.`;
}

/** The robustness of the result, and what was not checked. */
export function surenessBlocks(input: RecordInput): Block[] {
  const state = decisionStateOf(input);
  const isTested = state !== 'missing-answers' && state !== 'only-one';
  const isTie = input.recommendation.winners.length > 1;
  const { caption, head, rows } = groundsTable(input);
  return [
    paragraph(
      strong('How sure is this?'),
      ` ${sentences(isTested ? verdictSentence(input) : verdictFinding(input), verdictTrackRecord(input))}`,
    ),
    ...(isTested
      ? [
          {
            kind: 'table' as const,
            caption: `${caption}. ${isTie ? 'A tie is too close to call, whatever they found.' : 'The weakest test decides.'}`,
            head: head.slice(0, SHOWN_COLUMNS),
            rows: rows.map(({ name, cells }) => [name, ...cells].slice(0, SHOWN_COLUMNS)),
          },
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
      ' Whether the answers above are right, what the options cost at today’s prices, and how a model does on your own cases. The sources say which way something points, hardly ever how far: the sizes are the judgement of the authors of the advisor. ',
      link('How often its advice agrees with published cases', `${input.origin}${hrefs.evidence}`),
      ' is shown with its misses.',
    ),
  ];
}
