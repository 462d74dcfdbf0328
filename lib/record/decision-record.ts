import { rulesName } from '../releases/ruleset-name';
import { approachName } from '../wording/findings';
import { inWords } from '../wording/verdict';
import { confirmationBlocks } from './sections/confirmation';
import { contextBlocks } from './sections/context';
import { driverBlocks } from './sections/drivers';
import { type Making, placesOnce, stateOf } from './sections/input';
import { moreBlocks } from './sections/more';
import { optionBlocks, prosAndCons } from './sections/options';
import { consequenceBlocks, outcomeBlocks } from './sections/outcome';
import { surenessBlocks } from './sections/sureness';
import { type DecisionRecord, heading } from './text/model';

/**
 * The decision that a recommendation suggests, as a record with the sections of MADR 4.0
 * (adr.github.io/madr); null where nothing is answered. Its status is "proposed" always:
 * it is people who decide.
 */
export function decisionRecord(making: Making): DecisionRecord | null {
  if (making.recommendation.answered.length === 0) return null;
  return {
    title: titleOf(making),
    status: 'proposed',
    day: making.day,
    madeBy: `${rulesName(making.release)}, version ${making.version}`,
    context: [heading(2, 'Context and Problem Statement'), ...contextBlocks(making)],
    rest: placesOnce(making, [
      heading(2, 'Decision Drivers'),
      ...driverBlocks(making),
      heading(2, 'Considered Options'),
      ...optionBlocks(making),
      heading(2, 'Decision Outcome'),
      ...outcomeBlocks(making),
      ...surenessBlocks(making),
      heading(3, 'Consequences'),
      ...consequenceBlocks(making),
      heading(3, 'Confirmation'),
      ...confirmationBlocks(making),
      heading(2, 'Pros and Cons of the Options'),
      ...prosAndCons(making),
      heading(2, 'More Information'),
      ...moreBlocks(making),
    ]),
  };
}

function titleOf(making: Making): string {
  const { recommended, finalists } = making.recommendation;
  const name = (id: string) => approachName(making, id);
  const state = stateOf(making);
  switch (state) {
    case 'chosen':
    case 'leaning':
    case 'only-one':
      return `Adapt a language model by ${name(recommended)}`;
    case 'undecided':
      return `Adapt a language model: ${inWords(finalists.map(name), 'or')}, not decided yet`;
    case 'missing-answers':
      return 'Adapt a language model: how is not decided yet';
    default:
      return state satisfies never;
  }
}
