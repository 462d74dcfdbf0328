import type { Codes, Compiled, CompiledRule, Term } from '../model/compile';
import { addRules, markInapplicable, truthOf } from '../model/tally';

/** What one way to answer the questions of a block, or to leave them open, adds to a tally. */
export type Way = Int32Array;
/** Open questions that share rules, with the distinct effects that their answers can have. */
export type Block = { questions: number[]; ways: Way[] };

/**
 * Splits the open questions into blocks that share neither questions nor rules, so that the
 * effects of the blocks are independent and additive. `settled` is the tally of the rules that no
 * open question can affect. Cost: for each block the product of the numbers of options of its
 * questions.
 */
export function splitIntoBlocks(
  model: Compiled,
  answers: Codes,
): { settled: Int32Array; blocks: Block[] } {
  const codes = answers.slice();
  markInapplicable(model, codes);
  const openOf = ({ drivers }: CompiledRule) => drivers.filter((q) => codes[q] === 0);
  const pending = model.rules.filter(
    ({ when, effects }) => effects.length > 0 && truthOf(when, codes) !== false,
  );

  const settled = model.base.slice();
  const settledRules = pending.filter((rule) => openOf(rule).length === 0);
  addRules(settledRules, codes, settled);

  const openRules = pending.filter((rule) => !settledRules.includes(rule));
  return {
    settled,
    blocks: independentBlocks(openRules, openOf).map(({ rules, questions }) => ({
      questions,
      ways: cachedWays(model, answers, rules, questions),
    })),
  };
}

type RuleBlock = { rules: CompiledRule[]; questions: number[] };

function independentBlocks(
  rules: readonly CompiledRule[],
  openOf: (rule: CompiledRule) => number[],
): RuleBlock[] {
  let blocks: RuleBlock[] = [];
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

function cachedWays(
  model: Compiled,
  answers: Codes,
  rules: readonly CompiledRule[],
  questions: readonly number[],
): Way[] {
  const cache = cacheOf(model);
  const key = keyOf(model, answers, rules);
  const cached = cache.ways.get(key);
  if (cached) return cached;
  const ways = enumerateWays(model, answers, rules, questions);
  cache.count += ways.length;
  if (cache.count > MAX_CACHED_WAYS) {
    cache.ways.clear();
    cache.count = ways.length;
  }
  cache.ways.set(key, ways);
  return ways;
}

/** Per content; some 5 MB. */
const MAX_CACHED_WAYS = 20_000;
type WaysCache = { ways: Map<string, Way[]>; count: number };
const waysCaches = new WeakMap<Compiled, WaysCache>();

function cacheOf(model: Compiled): WaysCache {
  const cache = waysCaches.get(model) ?? { ways: new Map(), count: 0 };
  waysCaches.set(model, cache);
  return cache;
}

/** Cache key of a block: its rules, and the answers to all questions on which these depend. */
function keyOf(model: Compiled, answers: Codes, rules: readonly CompiledRule[]): string {
  return rules
    .map((rule) => [model.rules.indexOf(rule), ...rule.drivers.map((q) => answers[q])].join())
    .join(' ');
}

function enumerateWays(
  model: Compiled,
  answers: Codes,
  rules: readonly CompiledRule[],
  questions: readonly number[],
): Way[] {
  const slots = [...new Set(rules.flatMap(({ effects }) => effects.map(({ slot }) => slot)))];
  const ways = new Map<string, Way>();
  const codes = answers.slice();
  const settled = answers.slice();
  visitWays(distinguishableCodes(model, rules, questions), codes, () => {
    settled.set(codes);
    markInapplicable(model, settled);
    const way = new Int32Array(model.base.length);
    addRules(rules, settled, way);
    const key = slots.map((slot) => way[slot]).join();
    if (!ways.has(key)) ways.set(key, way);
  });
  return [...ways.values()];
}

type QuestionCodes = { question: number; codes: number[] };

/**
 * For each question: its codes, 0 for open included, but only one of those that no condition of
 * a rule or of a question distinguishes.
 */
function distinguishableCodes(
  { questions: compiledQuestions }: Compiled,
  rules: readonly CompiledRule[],
  questions: readonly number[],
): QuestionCodes[] {
  const ruleTerms = rules.flatMap(({ when }) => when);
  const applicabilityTerms = compiledQuestions.flatMap(({ appliesWhen }) => appliesWhen);
  const admits = (term: Term, code: number) => ((term.mask >>> code) & 1) === 1;
  return questions.map((question) => {
    const isAboutQuestion = (term: Term) => term.question === question;
    const codes = new Map<string, number>();
    for (let code = 0; code <= (compiledQuestions[question]?.options.length ?? 0); code++) {
      // An open answer makes no question inapplicable.
      const signature = [
        ...ruleTerms.filter(isAboutQuestion).map((term) => admits(term, code)),
        ...applicabilityTerms
          .filter(isAboutQuestion)
          .map((term) => code === 0 || admits(term, code)),
      ].join();
      if (!codes.has(signature)) codes.set(signature, code);
    }
    return { question, codes: [...codes.values()] };
  });
}

/** Calls `visit` for every combination of codes of the open questions, written into `codes`. */
function visitWays(
  open: readonly QuestionCodes[],
  codes: Codes,
  visit: () => void,
  depth = 0,
): void {
  const current = open[depth];
  if (!current) {
    visit();
    return;
  }
  for (const code of current.codes) {
    codes[current.question] = code;
    visitWays(open, codes, visit, depth + 1);
  }
}
