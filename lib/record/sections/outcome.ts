import { hrefs } from '../../addresses/hrefs';
import type { Reason } from '../../engine/reasons/explain';
import { capitalized } from '../../wording/capital';
import { contrastFinding } from '../../wording/contrast-finding';
import { daysOf, pointsAhead } from '../../wording/figures';
import { approachName } from '../../wording/findings';
import { inWords } from '../../wording/verdict';
import { type Block, link, list, paragraph, type Span, strong } from '../text/model';
import { asClause, citations, limitedItems, type Making, stateOf } from './input';
import { rankedApproaches } from './options';

const MOST_REASONS = 2;
const MOST_QUESTIONS = 6;

/** The decision, or why there is none yet, with the scores. */
export function outcomeBlocks(input: Making): Block[] {
  return [...decision(input), ...cautionBlocks(input), scoreTable(input), ...contrastBlocks(input)];
}

function decision(input: Making): Block[] {
  const { content, recommendation } = input;
  const { recommended, answered, finalists } = recommendation;
  const name = content.approaches.find(({ id }) => id === recommended)?.name;
  const chosen = `Chosen option: “${name}”, because`;
  const state = stateOf(input);
  switch (state) {
    case 'only-one':
      return [
        paragraph(`${chosen} it is the only one that is not ruled out.`),
        ...vetoBlocks(input),
      ];
    case 'chosen':
    case 'leaning':
      return [
        paragraph(
          `${chosen} ${leadClause(input)}${state === 'leaning' ? '. The advice leans to it and is not clear: it is a choice to be confirmed, see below' : ', and clearly so'}.`,
        ),
        ...strongestReasons(input),
        ...vetoBlocks(input),
      ];
    case 'undecided':
      return [
        paragraph(
          `Chosen option: none yet. ${capitalized(inWords(finalists.map((id) => approachName(input, id))))} are too close to call: ${untestedLead(input)} ${trialSentence(input)}`,
        ),
        ...vetoBlocks(input),
      ];
    case 'missing-answers':
      return [
        paragraph(
          `Chosen option: none yet. No decision can be made: a verdict needs at least ${content.method.minimumAnswers} answers that count, and there ${answered.length === 1 ? 'is' : 'are'} ${answered.length}. So far ${standing(input)}, which is no ground for a decision. What is missing, the most telling first:`,
        ),
        ...list(missingAnswers(input)),
        ...vetoBlocks(input),
      ];
    default:
      return state satisfies never;
  }
}

function leadClause(input: Making): string {
  return levelWith(input).length > 0
    ? `it comes first, though ${standing(input)}`
    : `it comes first by ${leadOf(input)} points`;
}

function untestedLead(input: Making): string {
  return levelWith(input).length > 0
    ? `${standing(input)}.`
    : `${standing(input)} by ${leadOf(input)} points, but that lead does not stand the tests below.`;
}

function leadOf({ recommendation: { ranking } }: Making): string {
  return pointsAhead(ranking[0]?.score ?? 0, ranking[1]?.score ?? 0);
}

/** The position of the winner: "hybrid is ahead", or which approaches it is level with. */
function standing(input: Making): string {
  const name = approachName(input, input.recommendation.recommended);
  const level = levelWith(input);
  return level.length > 0
    ? `${name} is level with ${inWords(level.map((id) => approachName(input, id)))}`
    : `${name} is ahead`;
}

/** A smaller difference of scores is rounding error. */
const LEVEL_TOLERANCE = 1e-9;

function levelWith({ recommendation: { ranking, recommended } }: Making): string[] {
  const top = ranking.find(({ approach }) => approach === recommended)?.score ?? 0;
  return ranking
    .filter(({ approach, vetoed }) => approach !== recommended && !vetoed)
    .filter(({ score }) => Math.abs(score - top) < LEVEL_TOLERANCE)
    .map(({ approach }) => approach);
}

/** The strongest reasons; their sources stand with the pros and cons of the option. */
function strongestReasons(input: Making): Block[] {
  const { reasons, recommended } = input.recommendation;
  const winnerReasons = reasons[recommended];
  const sentencesOf = (items: readonly Reason[] = []) =>
    items.flatMap((reason) => becauseOf(input, reason) ?? []);
  const pros = sentencesOf(winnerReasons?.for.slice(0, MOST_REASONS));
  const [con] = sentencesOf(winnerReasons?.against.slice(0, 1));
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
    : content.criteria.find((criterion) => criterion.id === id)?.values[recommendation.recommended]
        ?.because;
}

/** The options that are ruled out, and by which rules. */
function vetoBlocks(input: Making): Block[] {
  const { content, recommendation } = input;
  const rules = content.rules.filter(({ id }) =>
    recommendation.vetoes.some(({ rule }) => rule === id),
  );
  return rules.map((rule) => {
    const names = recommendation.vetoes
      .filter((veto) => veto.rule === rule.id)
      .map(({ approach }) => approachName(input, approach));
    return paragraph(
      strong(`Ruled out for now: ${inWords(names)}.`),
      ` ${rule.because}`,
      ...citations(input, rule),
    );
  });
}

function trialSentence({ content, recommendation }: Making): string {
  const trial = content.method.experiments.find(({ id }) => id === recommendation.experiment);
  const isOpen = recommendation.unanswered.length > 0 && !recommendation.analysis.decided;
  const settles = isOpen ? ' Answers to the open questions may settle it too.' : '';
  return trial
    ? `A trial of ${daysOf(trial)} would tell them apart; it is described under Confirmation.${settles}`
    : settles.trim();
}

function missingAnswers(input: Making): (Span | string)[][] {
  const { content, recommendation, origin, query } = input;
  const items = recommendation.analysis.open.flatMap(({ question: id }) => {
    const question = content.questions.find((candidate) => candidate.id === id);
    if (!question) return [];
    return [[link(question.text, `${origin}${hrefs.question(question.section, id, query)}`)]];
  });
  return limitedItems(input, items, MOST_QUESTIONS);
}

function cautionBlocks(input: Making): Block[] {
  const { content, recommendation } = input;
  return content.rules
    .filter(({ id }) => recommendation.cautions.includes(id))
    .map((rule) =>
      paragraph(strong('Settle this first.'), ` ${rule.caution?.text}`, ...citations(input, rule)),
    );
}

function scoreTable(input: Making): Block {
  const { ranking, unanswered } = input.recommendation;
  const range = (low: number, high: number) =>
    low.toFixed(1) === high.toFixed(1) ? 'no change' : `${low.toFixed(1)} to ${high.toFixed(1)}`;
  return {
    kind: 'table',
    caption:
      unanswered.length > 0
        ? 'Points out of 100, and what the open questions could still make of them.'
        : 'Points out of 100. Every question that applies is answered.',
    head: ['Option', 'Points', 'Could still be'],
    rows: rankedApproaches(input).map(({ id, name }) => {
      const ranked = ranking.find(({ approach }) => approach === id);
      if (!ranked) return [name, '', ''];
      const { score, low, high, vetoed } = ranked;
      return [name, score.toFixed(1), vetoed ? 'ruled out for now' : range(low, high)];
    }),
  };
}

function contrastBlocks(input: Making): Block[] {
  const state = stateOf(input);
  if (state !== 'chosen' && state !== 'leaning') return [];
  const { contrast } = input.recommendation.analysis;
  return list(
    contrast
      .filter(({ kind }) => kind !== 'ruled-out')
      .map((report) => [
        strong(`Why not ${approachName(input, report.rival)}?`),
        ` ${contrastFinding(input, report)}`,
      ]),
  );
}

/** The strengths and risks of the chosen approach, or what it means to decide later. */
export function consequenceBlocks(input: Making): Block[] {
  const { content, recommendation } = input;
  const approach = content.approaches.find(({ id }) => id === recommendation.recommended);
  const state = stateOf(input);
  if (state === 'missing-answers' || state === 'undecided' || !approach) {
    const until = state === 'undecided' ? 'the trial is done' : 'the missing answers are there';
    return list([
      [`Good, because nothing is spent on an option that may turn out to be the wrong one.`],
      [`Bad, because the work waits until ${until}.`],
    ]);
  }
  const side = (name: 'Good' | 'Bad', points: typeof approach.strengths) =>
    points.map((point) => [
      `${name}, because ${asClause(input, point.text)}`,
      ...citations(input, point),
    ]);
  return list([
    ...side('Good', approach.strengths.slice(0, 2)),
    ...side('Bad', approach.risks.slice(0, 2)),
  ]);
}
