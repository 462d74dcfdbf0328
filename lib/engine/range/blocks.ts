import type { Codes, Compiled, CompiledRule, Term } from '../model/compile';
import { addRules, settleApplicability, truthOf } from '../model/tally';

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
  const known = knownOf(model);
  const key = keyOf(model, answers, rules);
  const found = known.ways.get(key);
  if (found) return found;
  const made = makeWays(model, answers, rules, questions);
  known.count += made.length;
  if (known.count > MOST_KNOWN) {
    known.ways.clear();
    known.count = made.length;
  }
  known.ways.set(key, made);
  return made;
}

/** How many ways are remembered for one content: some 5 MB. */
const MOST_KNOWN = 20_000;
type Known = { ways: Map<string, Way[]>; count: number };
const knownWays = new WeakMap<Compiled, Known>();

function knownOf(model: Compiled): Known {
  const known = knownWays.get(model) ?? { ways: new Map(), count: 0 };
  knownWays.set(model, known);
  return known;
}

/** What the ways of a block hang on: its rules, and the answers to all that these read. */
function keyOf(model: Compiled, answers: Codes, rules: readonly CompiledRule[]): string {
  return rules
    .map((rule) => [model.rules.indexOf(rule), ...rule.drivers.map((q) => answers[q])].join())
    .join(' ');
}

function makeWays(
  model: Compiled,
  answers: Codes,
  rules: readonly CompiledRule[],
  questions: readonly number[],
): Way[] {
  const slots = [...new Set(rules.flatMap(({ effects }) => effects.map(({ slot }) => slot)))];
  const ways = new Map<string, Way>();
  const codes = answers.slice();
  const settled = answers.slice();
  eachWay(tellingCodes(model, rules, questions), codes, () => {
    settled.set(codes);
    settleApplicability(model, settled);
    const way = new Int32Array(model.base.length);
    addRules(rules, settled, way);
    const key = slots.map((slot) => way[slot]).join();
    if (!ways.has(key)) ways.set(key, way);
  });
  return [...ways.values()];
}

type Open = { question: number; codes: number[] };

/** For each question its codes, open included, but one only of those that all rules read alike. */
function tellingCodes(
  { questions: asked }: Compiled,
  rules: readonly CompiledRule[],
  questions: readonly number[],
): Open[] {
  const holding = rules.flatMap(({ when }) => when);
  const applying = asked.flatMap(({ appliesWhen }) => appliesWhen);
  const admits = (term: Term, code: number) => ((term.codes >>> code) & 1) === 1;
  return questions.map((question) => {
    const isOwn = (term: Term) => term.question === question;
    const codes = new Map<string, number>();
    for (let code = 0; code <= (asked[question]?.options.length ?? 0); code++) {
      // An open answer makes no rule hold and rules no question out.
      const alike = [
        ...holding.filter(isOwn).map((term) => code > 0 && admits(term, code)),
        ...applying.filter(isOwn).map((term) => code === 0 || admits(term, code)),
      ].join();
      if (!codes.has(alike)) codes.set(alike, code);
    }
    return { question, codes: [...codes.values()] };
  });
}

/** Every way to take one of the codes of each question, written into `codes` in turn. */
function eachWay(open: readonly Open[], codes: Codes, see: () => void, depth = 0): void {
  const one = open[depth];
  if (!one) {
    see();
    return;
  }
  for (const code of one.codes) {
    codes[one.question] = code;
    eachWay(open, codes, see, depth + 1);
  }
}
