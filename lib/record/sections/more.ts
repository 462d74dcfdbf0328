import { hrefs } from '../../addresses/hrefs';
import type { Case, ChangeKind } from '../../content/schema';
import type { FlipReport } from '../../engine/analysis';
import { rulesName } from '../../releases/ruleset-name';
import { optionLabel } from '../../wording/answer-names';
import { fitFinding, leadPhrase } from '../../wording/changes';
import { inPercent } from '../../wording/figures';
import { approachName, flipsFinding, tippingFinding } from '../../wording/findings';
import { similarFinding } from '../../wording/similar-finding';
import { inWords } from '../../wording/verdict';
import { type Block, link, list, paragraph, type Span, strong } from '../text/model';
import { capped, type Making, resultLink, stateOf } from './input';

const KINDS: { kind: ChangeKind; most: number; title: string }[] = [
  { kind: 'bring-about', most: 2, title: 'When you bring one of these about:' },
  { kind: 'misjudged', most: 2, title: 'Check these answers again:' },
  { kind: 'fixed', most: 1, title: 'If it turns out that the situation is another one:' },
];
const MOST_QUESTIONS = 3;

/** What to do first, when to decide anew, what happened elsewhere, and what this record rests on. */
export function moreBlocks(making: Making): Block[] {
  return [...firstSteps(making), ...revisit(making), ...similar(making), ...origins(making)];
}

function firstSteps(making: Making): Block[] {
  const { content, recommendation, origin } = making;
  const { recommended, verdict } = recommendation;
  const approach = content.approaches.find(({ id }) => id === recommended);
  const state = stateOf(making);
  if (state === 'missing-answers' || state === 'undecided' || !approach) return [];
  // A result without a verdict shows no steps, though there may be one way only.
  const where =
    verdict === 'not-enough-answers'
      ? link('with the approach', `${origin}${hrefs.approach(recommended)}`)
      : resultLink(making, 'in the result', '#steps');
  return [
    paragraph(
      strong('First steps.'),
      ' What each one takes is described ',
      where,
      '. Who does what by when is yours to add.',
    ),
    ...list(
      approach.steps.map(({ title }) => [title]),
      true,
    ),
  ];
}

function revisit(making: Making): Block[] {
  const { recommendation } = making;
  const isDecidable = stateOf(making) !== 'missing-answers';
  const hasRival = recommendation.finalists.length > 1;
  return [
    paragraph(
      strong('When to decide again.'),
      isDecidable ? ` ${flipsFinding(making)}` : ' As soon as the missing answers are there.',
    ),
    ...(isDecidable ? KINDS.flatMap((kind) => flipBlocks(making, kind)) : []),
    ...(isDecidable ? openQuestions(making) : []),
    ...(isDecidable && hasRival
      ? [paragraph('Decide again too if your priorities change. ', tippingFinding(making))]
      : []),
    paragraph(whenRulesChange(making)),
  ];
}

function whenRulesChange({ release, version, past }: Making): string {
  if (release === null) {
    return `This result was made by ${rulesName(release)} (${version}): should they change, it cannot be shown again.`;
  }
  const shown = `the link at the end shows the result by ${rulesName(release)}`;
  return past
    ? `The rules of the advisor have changed since this result, and may change again: ${shown}, and by those of the day it is opened.`
    : `When the rules of the advisor change: ${shown}, and by those of the day it is opened.`;
}

function flipBlocks(making: Making, { kind, most, title }: (typeof KINDS)[number]): Block[] {
  const own = making.recommendation.analysis.flips.filter((flip) => flip.kind === kind);
  if (own.length === 0) return [];
  const items = own.map((flip) => [trigger(making, flip)]);
  return [paragraph(title), ...list(capped(making, items, most))];
}

/** "When Labelled examples becomes “1,000 to 9,999” (now “100 to 999”), hybrid would come first". */
function trigger(making: Making, flip: FlipReport): string {
  const { changes, winner, kind } = flip;
  const { content, recommendation } = making;
  const parts = content.questions
    .filter(({ id }) => changes[id] !== undefined)
    .map((question) => {
      const [now, then] = [recommendation.answers[question.id], changes[question.id]].map(
        (option) => `“${optionLabel(question, option)}”`,
      );
      return kind === 'bring-about'
        ? `${question.label} becomes ${then} (now ${now})`
        : `${question.label} is ${then} (answered: ${now})`;
    });
  const when = kind === 'bring-about' ? 'When' : 'If';
  return `${when} ${parts.join(', and ')}, ${approachName(making, winner)} would come first${leadPhrase(flip)}. ${fitFinding(making, flip)}`.trimEnd();
}

function openQuestions(making: Making): Block[] {
  const { content, recommendation, origin, query } = making;
  const items = recommendation.analysis.open
    .filter(({ canChange }) => canChange)
    .flatMap(({ question: id, effect }): (Span | string)[][] => {
      const question = content.questions.find((one) => one.id === id);
      if (!question) return [];
      const href = `${origin}${hrefs.question(question.section, id, query)}`;
      return [[link(question.text, href), ...(effect > 0 ? [` (${inPercent(effect)})`] : [])]];
    });
  if (items.length === 0) return [];
  return [
    paragraph(
      'When one of these open questions is answered. In brackets: in how many of the ways to answer the others the best guess is wrong without it.',
    ),
    ...list(capped(making, items, MOST_QUESTIONS)),
  ];
}

function similar(making: Making): Block[] {
  const found = similarFinding(making, making.similar);
  if (found === '') return [];
  return [
    paragraph(
      strong('Published cases most like this one.'),
      ` ${found} They are examples and no proof.`,
    ),
    ...list(
      making.similar.map(({ case: { title, source, outcome }, similarity }) => [
        link(title, source.url),
        `: ${inPercent(similarity)} alike; ${outcomeThere(making, outcome)}.`,
      ]),
    ),
  ];
}

/** "best there: hybrid; as good: fine-tuning". */
function outcomeThere(making: Making, { best, acceptable }: Case['outcome']): string {
  const asGood = acceptable.filter((id) => id !== best).map((id) => approachName(making, id));
  const others = asGood.length > 0 ? `; as good: ${inWords(asGood)}` : '';
  return `best there: ${approachName(making, best)}${others}`;
}

function origins(making: Making): Block[] {
  const { content, origin, query, version } = making;
  const result = `${origin}${hrefs.recommendation(query)}`;
  const documents = content.documents.map(({ id, label, author, publisher }) => {
    const by = author ?? publisher;
    return `${id} ${label}${by && !label.includes(by) ? ` (${by})` : ''}`;
  });
  return [
    paragraph(
      strong('Where this comes from.'),
      ` D1, D2 and so on are the documents that the rules rest on: ${documents.join('; ')}. `,
      link('What they say, and where they disagree', `${origin}${hrefs.sources}`),
      '. ',
      link('How the scores are made', `${origin}${hrefs.method}`),
      '. ',
      link('The data (JSON)', `${origin}${hrefs.api(query)}`),
      '.',
    ),
    paragraph(
      strong('The whole result.'),
      ' ',
      link(`Prompt or Tune, rules ${version}`, result),
      '. Anyone with this link or this record sees these answers.',
    ),
  ];
}
