import { hrefs } from '../../addresses/hrefs';
import { capitalised } from '../../common/capitalised';
import type { Reason } from '../../engine/reasons/explain';
import { contrastFinding, contrastTitle } from '../../wording/contrast-finding';
import { daysOf, pointsAhead } from '../../wording/figures';
import { approachName } from '../../wording/findings';
import { firstPlace, joinInWords, winnerNames } from '../../wording/verdict';
import { type Block, link, list, paragraph, type Span, strong } from '../text/model';
import { rankedApproaches } from './options';
import {
  asClause,
  citations,
  decisionStateOf,
  limitedItems,
  type RecordInput,
} from './record-input';

const MAX_REASONS = 2;
const MAX_QUESTIONS = 6;

/** The decision, or why there is none yet, with the scores. */
export function outcomeBlocks(input: RecordInput): Block[] {
  return [...decision(input), ...cautionBlocks(input), scoreTable(input), ...contrastBlocks(input)];
}

function decision(input: RecordInput): Block[] {
  const { content, recommendation } = input;
  const { recommended, winners, answered } = recommendation;
  const name = content.approaches.find(({ id }) => id === recommended)?.name;
  const chosen = `Chosen option: “${name}”, because`;
  const state = decisionStateOf(input);
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
          `${chosen} it comes first by ${leadOf(input)} points${state === 'leaning' ? '. The advice leans to it and is not clear: it is a choice to be confirmed, see below' : ', and the case is clear'}.`,
        ),
        ...strongestReasons(input),
        ...vetoBlocks(input),
      ];
    case 'undecided':
      return [
        paragraph(
          winners.length > 1
            ? `Chosen option: none yet. ${capitalised(firstPlace(content.approaches, winners, 'now'))}: their scores are the same, and nothing breaks the tie. ${trialSentence(input)}`
            : `Chosen option: none yet. ${tooClose(input)} ${trialSentence(input)}`,
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

function tooClose(input: RecordInput): string {
  const { content, recommendation } = input;
  const lead = `${standing(input)} by ${leadOf(input)} points`;
  return recommendation.sureness.lowered
    ? `${capitalised(lead)}, but there is a warning, see below, and with it that is not enough to go by.`
    : `${capitalised(winnerNames(content.approaches, recommendation.finalists))} are too close to call: ${lead}, which is not enough to go by.`;
}

function leadOf({ recommendation: { ranking } }: RecordInput): string {
  return pointsAhead(ranking[0]?.score ?? 0, ranking[1]?.score ?? 0);
}

/** "hybrid is ahead", or which approaches share first place. */
function standing({ content, recommendation: { winners } }: RecordInput): string {
  return winners.length > 1
    ? firstPlace(content.approaches, winners, 'now')
    : `${winnerNames(content.approaches, winners)} is ahead`;
}

/** The strongest reasons; their sources stand with the pros and cons of the option. */
function strongestReasons(input: RecordInput): Block[] {
  const { reasons, recommended } = input.recommendation;
  const winnerReasons = recommended === null ? undefined : reasons[recommended];
  const sentencesOf = (items: readonly Reason[] = []) =>
    items.flatMap((reason) => becauseOf(input, reason) ?? []);
  const pros = sentencesOf(winnerReasons?.for.slice(0, MAX_REASONS));
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

function becauseOf(
  { content, recommendation }: RecordInput,
  { kind, id }: Reason,
): string | undefined {
  return kind === 'rule'
    ? content.rules.find((rule) => rule.id === id)?.because
    : content.criteria.find((criterion) => criterion.id === id)?.values[
        recommendation.recommended ?? ''
      ]?.because;
}

/** The options that are ruled out, and by which rules. */
function vetoBlocks(input: RecordInput): Block[] {
  const { content, recommendation } = input;
  const rules = content.rules.filter(({ id }) =>
    recommendation.vetoes.some(({ rule }) => rule === id),
  );
  return rules.map((rule) => {
    const names = recommendation.vetoes
      .filter((veto) => veto.rule === rule.id)
      .map(({ approach }) => approachName(input, approach));
    return paragraph(
      strong(`Ruled out for now: ${joinInWords(names)}.`),
      ` ${rule.because}`,
      ...citations(input, rule),
    );
  });
}

function trialSentence({ content, recommendation }: RecordInput): string {
  const { finalists } = recommendation;
  const trial = content.method.experiments.find(({ id }) => id === recommendation.experiment);
  const isOpen = recommendation.unanswered.length > 0 && !recommendation.analysis.decided;
  const settles = isOpen ? ' Answers to the open questions may settle it too.' : '';
  const compared = finalists.filter((id) => trial?.between.includes(id));
  const them =
    compared.length < finalists.length ? winnerNames(content.approaches, compared) : 'them';
  return trial
    ? `A trial of ${daysOf(trial)} would tell ${them} apart; it is described under Confirmation.${settles}`
    : settles.trim();
}

function missingAnswers(input: RecordInput): (Span | string)[][] {
  const { content, recommendation, origin, query } = input;
  const items = recommendation.analysis.open.flatMap(({ question: id }) => {
    const question = content.questions.find((candidate) => candidate.id === id);
    if (!question) return [];
    return [[link(question.text, `${origin}${hrefs.question(question.section, id, query)}`)]];
  });
  return limitedItems(input, items, MAX_QUESTIONS);
}

function cautionBlocks(input: RecordInput): Block[] {
  const { content, recommendation } = input;
  return content.rules
    .filter(({ id }) => recommendation.cautions.includes(id))
    .map((rule) =>
      paragraph(strong('Before you start:'), ` ${rule.caution?.text}`, ...citations(input, rule)),
    );
}

function scoreTable(input: RecordInput): Block {
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

function contrastBlocks(input: RecordInput): Block[] {
  const state = decisionStateOf(input);
  if (state !== 'chosen' && state !== 'leaning') return [];
  const { contrast } = input.recommendation.analysis;
  return list(
    contrast
      .filter(({ kind }) => kind !== 'ruled-out')
      .map((report) => [
        strong(contrastTitle(input, report)),
        ` ${contrastFinding(input, report)}`,
      ]),
  );
}

/** The strengths and risks of the chosen approach, or what it means to decide later. */
export function consequenceBlocks(input: RecordInput): Block[] {
  const { content, recommendation } = input;
  const approach = content.approaches.find(({ id }) => id === recommendation.recommended);
  const state = decisionStateOf(input);
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
