import { rulesetName } from '../releases/ruleset-name';
import { approachName } from '../wording/findings';
import { joinInWords } from '../wording/verdict';
import { confirmationBlocks } from './sections/confirmation';
import { contextBlocks } from './sections/context';
import { driverBlocks } from './sections/drivers';
import { moreInformationBlocks } from './sections/more-information';
import { optionBlocks, prosAndCons } from './sections/options';
import { consequenceBlocks, outcomeBlocks } from './sections/outcome';
import {
  decisionStateOf,
  type RecordInput,
  shortenRepeatedCitations,
} from './sections/record-input';
import { surenessBlocks } from './sections/sureness';
import { type DecisionRecord, heading } from './text/model';

/**
 * The recommendation as a decision record with the sections of MADR 4.0 (adr.github.io/madr);
 * null where nothing is answered. Its status is always "proposed": people decide.
 */
export function decisionRecord(input: RecordInput): DecisionRecord | null {
  if (input.recommendation.answered.length === 0) return null;
  return {
    title: titleOf(input),
    status: 'proposed',
    day: input.day,
    rulesetName: `${rulesetName(input.release)}, version ${input.version}`,
    beforeNotes: [heading(2, 'Context and Problem Statement'), ...contextBlocks(input)],
    afterNotes: shortenRepeatedCitations(input, [
      heading(2, 'Decision Drivers'),
      ...driverBlocks(input),
      heading(2, 'Considered Options'),
      ...optionBlocks(input),
      heading(2, 'Decision Outcome'),
      ...outcomeBlocks(input),
      ...surenessBlocks(input),
      heading(3, 'Consequences'),
      ...consequenceBlocks(input),
      heading(3, 'Confirmation'),
      ...confirmationBlocks(input),
      heading(2, 'Pros and Cons of the Options'),
      ...prosAndCons(input),
      heading(2, 'More Information'),
      ...moreInformationBlocks(input),
    ]),
  };
}

function titleOf(input: RecordInput): string {
  const { winners, finalists } = input.recommendation;
  const name = (id: string) => approachName(input, id);
  const state = decisionStateOf(input);
  switch (state) {
    case 'chosen':
    case 'leaning':
    case 'only-one':
      return `Adapt a language model by ${joinInWords(winners.map(name))}`;
    case 'undecided':
      return `Adapt a language model: ${joinInWords(finalists.map(name), 'or')}, not decided yet`;
    case 'missing-answers':
      return 'Adapt a language model: how is not decided yet';
    default:
      return state satisfies never;
  }
}
