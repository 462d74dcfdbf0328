import { hrefs } from '../../addresses/hrefs';
import { counted } from '../../wording/figures';
import {
  disputesFinding,
  documentsFinding,
  methodsFinding,
  openFinding,
  verdictFinding,
} from '../../wording/findings';
import { groundsTable } from '../../wording/grounds';
import { verdictRecord } from '../../wording/similar-finding';
import { verdictName } from '../../wording/verdict-name';
import { type Block, link, paragraph, strong } from '../text/model';
import { type Making, stateOf } from './input';

const sentences = (...all: (string | undefined)[]) => all.filter(Boolean).join(' ');

/** The columns of the tests that are shown: what each is, found, and needed for two verdicts. */
const FIGURES = 4;

/** The verdict, and how many tests hold it back; the table beneath has the figures. */
function verdictSentence(making: Making): string {
  const { verdict, grounds } = making.recommendation;
  if (verdict === 'clear') return verdictFinding(making);
  const short = grounds.filter(({ allows }) => allows !== 'clear').length;
  const name = verdictName(verdict);
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}: ${short} of ${counted(grounds.length, 'test')} found less than “clear” takes.`;
}

/** How far the outcome can be trusted, and what nobody has checked. */
export function surenessBlocks(making: Making): Block[] {
  const state = stateOf(making);
  const isTested = state !== 'missing-answers' && state !== 'only-one';
  const { caption, head, rows } = groundsTable(making);
  return [
    paragraph(
      strong('How sure is this?'),
      ` ${sentences(isTested ? verdictSentence(making) : verdictFinding(making), verdictRecord(making))}`,
    ),
    ...(isTested
      ? [
          {
            kind: 'table' as const,
            caption: `${caption}. The weakest test decides.`,
            head: head.slice(0, FIGURES),
            rows: rows.map(({ name, cells }) => [name, ...cells].slice(0, FIGURES)),
          },
          paragraph(
            sentences(
              documentsFinding(making),
              methodsFinding(making),
              openFinding(making),
              disputesFinding(making),
            ),
          ),
        ]
      : []),
    paragraph(
      strong('What was not checked?'),
      ' Whether the answers above are right, what the options cost at today’s prices, and how a model does on your own cases. The sources say which way something points, hardly ever how far: the sizes are the judgement of the authors of the advisor. ',
      link('How often its advice agrees with published cases', `${making.origin}${hrefs.evidence}`),
      ' is shown with its misses.',
    ),
  ];
}
