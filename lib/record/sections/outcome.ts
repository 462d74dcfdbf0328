import { hrefs } from '../../addresses/hrefs';
import type { Reason } from '../../engine/reasons/explain';
import { capital } from '../../wording/capital';
import { contrastFinding } from '../../wording/contrast-finding';
import { daysOf, pointsAhead } from '../../wording/figures';
import { approachName } from '../../wording/findings';
import { inWords } from '../../wording/verdict';
import { type Block, link, list, paragraph, type Span, strong } from '../text/model';
import { asClause, capped, cited, type Making, stateOf } from './input';
import { rankedApproaches } from './options';

const MOST_REASONS = 2;
const MOST_QUESTIONS = 6;

/** What is decided or why nothing is yet, with the scores. */
export function outcomeBlocks(making: Making): Block[] {
  return [...decision(making), ...settleFirst(making), scores(making), ...whyNot(making)];
}

function decision(making: Making): Block[] {
  const { content, recommendation } = making;
  const { recommended, answered, finalists } = recommendation;
  const name = content.approaches.find(({ id }) => id === recommended)?.name;
  const chosen = `Chosen option: “${name}”, because`;
  const state = stateOf(making);
  switch (state) {
    case 'only-one':
      return [paragraph(`${chosen} it is the only one that is not ruled out.`), ...bans(making)];
    case 'chosen':
    case 'leaning':
      return [
        paragraph(
          `${chosen} ${firstBy(making)}${state === 'leaning' ? '. The advice leans to it and is not clear: it is a choice to be confirmed, see below' : ', and clearly so'}.`,
        ),
        ...strongest(making),
        ...bans(making),
      ];
    case 'undecided':
      return [
        paragraph(
          `Chosen option: none yet. ${capital(inWords(finalists.map((id) => approachName(making, id))))} are too close to call: ${leadUntested(making)} ${trialInShort(making)}`,
        ),
        ...bans(making),
      ];
    case 'missing-answers':
      return [
        paragraph(
          `Chosen option: none yet. No decision can be made: a verdict needs at least ${content.method.minimumAnswers} answers that count, and there ${answered.length === 1 ? 'is' : 'are'} ${answered.length}. So far ${standing(making)}, which is no ground for a decision. What is missing, the most telling first:`,
        ),
        ...list(missing(making)),
        ...bans(making),
      ];
    default:
      return state satisfies never;
  }
}

function firstBy(making: Making): string {
  return levelWith(making).length > 0
    ? `it comes first, though ${standing(making)}`
    : `it comes first by ${leadOf(making)} points`;
}

function leadUntested(making: Making): string {
  return levelWith(making).length > 0
    ? `${standing(making)}.`
    : `${standing(making)} by ${leadOf(making)} points, but that lead does not stand the tests below.`;
}

function leadOf({ recommendation: { ranking } }: Making): string {
  return pointsAhead(ranking[0]?.score ?? 0, ranking[1]?.score ?? 0);
}

/** "hybrid is ahead", or with which others it is level. */
function standing(making: Making): string {
  const name = approachName(making, making.recommendation.recommended);
  const level = levelWith(making);
  return level.length > 0
    ? `${name} is level with ${inWords(level.map((id) => approachName(making, id)))}`
    : `${name} is ahead`;
}

/** Points that differ by less are the same but for rounding. */
const LEVEL = 1e-9;

function levelWith({ recommendation: { ranking, recommended } }: Making): string[] {
  const top = ranking.find(({ approach }) => approach === recommended)?.score ?? 0;
  return ranking
    .filter(({ approach, vetoed }) => approach !== recommended && !vetoed)
    .filter(({ score }) => Math.abs(score - top) < LEVEL)
    .map(({ approach }) => approach);
}

/** The reasons that weigh most; their sources stand with the pros and cons of the option. */
function strongest(making: Making): Block[] {
  const { reasons, recommended } = making.recommendation;
  const own = reasons[recommended];
  const told = (all: readonly Reason[] = []) => all.flatMap((one) => becauseOf(making, one) ?? []);
  const pros = told(own?.for.slice(0, MOST_REASONS));
  const [con] = told(own?.against.slice(0, 1));
  return [
    paragraph(
      pros.length > 0
        ? `What speaks for it most (sources below): ${pros.join(' ')}`
        : 'No single point stands out.',
    ),
    ...(con ? [paragraph(`What speaks against it most (sources below): ${con}`)] : []),
  ];
}

function becauseOf({ content, recommendation }: Making, { kind, id }: Reason): string | undefined {
  return kind === 'rule'
    ? content.rules.find((rule) => rule.id === id)?.because
    : content.criteria.find((one) => one.id === id)?.values[recommendation.recommended]?.because;
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
