import { type Block, link, list, paragraph, type Span, strong } from '../../record/model';
import { hrefs } from '../../site';
import { contrastFinding } from '../../wording/contrast-finding';
import { daysOf } from '../../wording/figures';
import { approachName } from '../../wording/findings';
import { inWords } from '../../wording/verdict';
import { asClause, capped, cited, type Making, stateOf } from './making';
import { rankedApproaches } from './options';

const MOST_REASONS = 2;
const MOST_QUESTIONS = 6;

/** What is decided or why nothing is yet, with the scores. */
export function outcomeBlocks(making: Making): Block[] {
  return [...decision(making), ...settleFirst(making), scores(making), ...whyNot(making)];
}

function decision(making: Making): Block[] {
  const { content, recommendation } = making;
  const { recommended, answered, finalists, margin } = recommendation;
  const name = content.approaches.find(({ id }) => id === recommended)?.name;
  const chosen = `Chosen option: “${name}”, because`;
  const lead = margin < 0.1 ? 'under 0.1' : margin.toFixed(1);
  const state = stateOf(making);
  switch (state) {
    case 'only-one':
      return [paragraph(`${chosen} it is the only one that is not ruled out.`), ...bans(making)];
    case 'chosen':
    case 'leaning':
      return [
        paragraph(
          `${chosen} it comes first by ${lead} points${state === 'leaning' ? '. The advice leans to it and is not clear: it is a choice to be confirmed, see below' : ', and clearly so'}.`,
        ),
        paragraph(strongest(making)),
        ...bans(making),
      ];
    case 'undecided':
      return [
        paragraph(
          `Chosen option: none yet. ${inWords(finalists.map((id) => approachName(making, id))).replace(/^./, (first) => first.toUpperCase())} are too close to call: ${approachName(making, recommended)} is ahead by ${lead} points, but that lead does not stand the tests below. ${trialInShort(making)}`,
        ),
        ...bans(making),
      ];
    case 'missing-answers':
      return [
        paragraph(
          `Chosen option: none yet. No decision can be made: a verdict needs at least ${content.method.minimumAnswers} answers that count, and there ${answered.length === 1 ? 'is' : 'are'} ${answered.length}. So far ${approachName(making, recommended)} is ahead, which is no ground for a decision. What is missing, the most telling first:`,
        ),
        ...list(missing(making)),
        ...bans(making),
      ];
    default:
      return state satisfies never;
  }
}

/** The reasons that weigh most; their sources stand with the pros of the option. */
function strongest({ content, recommendation }: Making): string {
  const { reasons, recommended } = recommendation;
  const own = reasons[recommended]?.for.slice(0, MOST_REASONS) ?? [];
  const sentences = own.flatMap(({ kind, id }) =>
    kind === 'rule'
      ? (content.rules.find((rule) => rule.id === id)?.because ?? [])
      : (content.criteria.find((one) => one.id === id)?.values[recommended]?.because ?? []),
  );
  return sentences.length > 0
    ? `What speaks for it most (sources below): ${sentences.join(' ')}`
    : 'No single point stands out; it is a little better on several criteria.';
}

/** The options that are ruled out, and by which answers. */
function bans(making: Making): Block[] {
  const { content, recommendation } = making;
  const rules = content.rules.filter(({ id }) =>
    recommendation.vetoes.some(({ rule }) => rule === id),
  );
  return rules.map((rule) => {
    const names = recommendation.vetoes
      .filter((veto) => veto.rule === rule.id)
      .map(({ approach }) => approachName(making, approach));
    return paragraph(
      strong(`Ruled out for now: ${inWords(names)}.`),
      ` ${rule.because}`,
      ...cited(making, rule),
    );
  });
}

function trialInShort({ content, recommendation }: Making): string {
  const trial = content.method.experiments.find(({ id }) => id === recommendation.experiment);
  const isOpen = recommendation.unanswered.length > 0 && !recommendation.analysis.decided;
  const settles = isOpen ? ' Answers to the open questions may settle it too.' : '';
  return trial
    ? `A trial of ${daysOf(trial)} would tell them apart; it is described under Confirmation.${settles}`
    : settles.trim();
}

function missing(making: Making): (Span | string)[][] {
  const { content, recommendation, origin, query } = making;
  const items = recommendation.analysis.open.flatMap(({ question: id }) => {
    const question = content.questions.find((one) => one.id === id);
    if (!question) return [];
    return [[link(question.text, `${origin}${hrefs.question(question.section, id, query)}`)]];
  });
  return capped(making, items, MOST_QUESTIONS);
}

function settleFirst(making: Making): Block[] {
  const { content, recommendation } = making;
  return content.rules
    .filter(({ id }) => recommendation.cautions.includes(id))
    .map((rule) =>
      paragraph(strong('Settle this first.'), ` ${rule.caution?.text}`, ...cited(making, rule)),
    );
}

function scores(making: Making): Block {
  const { ranking, unanswered } = making.recommendation;
  const range = (low: number, high: number) =>
    low.toFixed(1) === high.toFixed(1) ? 'no change' : `${low.toFixed(1)} to ${high.toFixed(1)}`;
  return {
    kind: 'table',
    caption:
      unanswered.length > 0
        ? 'Points out of 100, and what the open questions could still make of them.'
        : 'Points out of 100. Every question that applies is answered.',
    head: ['Option', 'Points', 'Could still be'],
    rows: rankedApproaches(making).map(({ id, name }) => {
      const own = ranking.find(({ approach }) => approach === id);
      if (!own) return [name, '', ''];
      const { score, low, high, vetoed } = own;
      return [name, score.toFixed(1), vetoed ? 'ruled out for now' : range(low, high)];
    }),
  };
}

function whyNot(making: Making): Block[] {
  const state = stateOf(making);
  if (state !== 'chosen' && state !== 'leaning') return [];
  const { contrast } = making.recommendation.analysis;
  return list(
    contrast
      .filter(({ kind }) => kind !== 'ruled-out')
      .map((one) => [
        strong(`Why not ${approachName(making, one.rival)}?`),
        ` ${contrastFinding(making, one)}`,
      ]),
  );
}

/** What follows from the choice: the strengths and the risks of what was chosen. */
export function consequenceBlocks(making: Making): Block[] {
  const { content, recommendation } = making;
  const approach = content.approaches.find(({ id }) => id === recommendation.recommended);
  const state = stateOf(making);
  if (state === 'missing-answers' || state === 'undecided' || !approach) {
    const until = state === 'undecided' ? 'the trial is done' : 'the missing answers are there';
    return list([
      [`Good, because nothing is spent on an option that may turn out to be the wrong one.`],
      [`Bad, because the work waits until ${until}.`],
    ]);
  }
  const side = (name: 'Good' | 'Bad', points: typeof approach.strengths) =>
    points.map((point) => [
      `${name}, because ${asClause(making, point.text)}`,
      ...cited(making, point),
    ]);
  return list([
    ...side('Good', approach.strengths.slice(0, 2)),
    ...side('Bad', approach.risks.slice(0, 2)),
  ]);
}
