import type { Codes, Compiled, CompiledRule } from './compile';
import { addRules, settleApplicability, truthOf } from './tally';

/** What one way to answer a block's questions, or to leave them open, adds to a tally. */
export type Way = Int32Array;
/** Open questions that rules read together, with the different things they can do. */
export type Block = { questions: number[]; ways: Way[] };

/**
 * Splits what the answers leave open into blocks, so that no open question is read in two
 * blocks: what the blocks do is independent and adds up. `settled` is the tally of all
 * that no open question can touch. Cost: for each block the product of its options.
 */
export function splitIntoBlocks(
  model: Compiled,
  answers: Codes,
): { settled: Int32Array; blocks: Block[] } {
  const codes = answers.slice();
  settleApplicability(model, codes);
  const openOf = ({ drivers }: CompiledRule) => drivers.filter((q) => codes[q] === 0);
  const pending = model.rules.filter(({ when }) => truthOf(when, codes) !== false);

  const settled = model.base.slice();
  const decided = pending.filter((rule) => openOf(rule).length === 0);
  addRules(decided, codes, settled);

  const unsettled = pending.filter((rule) => !decided.includes(rule));
  return {
    settled,
    blocks: independent(unsettled, openOf).map(({ rules, questions }) => ({
      questions,
      ways: waysOf(model, answers, rules, questions),
    })),
  };
}

type Linked = { rules: CompiledRule[]; questions: number[] };

function independent(
  rules: readonly CompiledRule[],
  openOf: (rule: CompiledRule) => number[],
): Linked[] {
  let blocks: Linked[] = [];
  for (const rule of rules) {
    const open = openOf(rule);
    const touched = blocks.filter(({ questions }) => open.some((q) => questions.includes(q)));
    const joined = {
      rules: [...touched.flatMap((block) => block.rules), rule],
      questions: [...new Set([...touched.flatMap((block) => block.questions), ...open])],
    };
    blocks = [...blocks.filter((block) => !touched.includes(block)), joined];
  }
  return blocks;
}

function waysOf(
  model: Compiled,
  answers: Codes,
  rules: readonly CompiledRule[],
  questions: readonly number[],
): Way[] {
  const slots = [...new Set(rules.flatMap(({ effects }) => effects.map(({ slot }) => slot)))];
  const ways = new Map<string, Way>();
  const codes = answers.slice();
  for (const completed of completions(model, questions, answers.slice())) {
    codes.set(completed);
    settleApplicability(model, codes);
    const way = new Int32Array(model.base.length);
    addRules(rules, codes, way);
    const key = slots.map((slot) => way[slot]).join();
    if (!ways.has(key)) ways.set(key, way);
  }
  return [...ways.values()];
}

/** Every way to answer the questions or to leave them open, written into `codes` in turn. */
export function* completions(
  model: Compiled,
  open: readonly number[],
  codes: Codes,
): Generator<Codes> {
  const [first, ...rest] = open;
  if (first === undefined) {
    yield codes;
    return;
  }
  const options = model.questions[first]?.options.length ?? 0;
  for (let code = 0; code <= options; code++) {
    codes[first] = code;
    yield* completions(model, rest, codes);
  }
}
