import { hrefs } from '../../addresses/hrefs';
import type { Case, ChangeKind } from '../../content/schema';
import type { FlipReport } from '../../engine/flip-report';
import { rulesetName } from '../../releases/ruleset-name';
import { optionLabel } from '../../wording/answer-names';
import { consistencyFinding, leadPhrase } from '../../wording/changes';
import { wholePercent } from '../../wording/figures';
import { approachName, flipsFinding, tippingFinding } from '../../wording/findings';
import { similarFinding } from '../../wording/similar-finding';
import { firstPlace, joinInWords } from '../../wording/verdict';
import { type Block, link, list, paragraph, type Span, strong } from '../text/model';
import { decisionStateOf, limitedItems, type RecordInput, resultLink } from './record-input';

const KINDS: { kind: ChangeKind; most: number; title: string }[] = [
  { kind: 'bring-about', most: 2, title: 'When you bring one of these about:' },
  { kind: 'misjudged', most: 2, title: 'Check these answers again:' },
  { kind: 'fixed', most: 1, title: 'If it turns out that the situation is another one:' },
];
const MAX_QUESTIONS = 3;

/** First steps, reasons to decide again, similar cases, and the sources of the record. */
export function moreInformationBlocks(input: RecordInput): Block[] {
  return [...firstSteps(input), ...revisit(input), ...similarCases(input), ...provenance(input)];
}

function firstSteps(input: RecordInput): Block[] {
  const { content, recommendation, origin } = input;
  const { recommended, verdict } = recommendation;
  const approach = content.approaches.find(({ id }) => id === recommended);
  const state = decisionStateOf(input);
  if (state === 'missing-answers' || state === 'undecided' || !approach) return [];
  // The result page shows no steps without a verdict, even where only one approach remains.
  const stepsLink =
    verdict === 'not-enough-answers'
      ? link('with the approach', `${origin}${hrefs.approach(approach.id)}`)
      : resultLink(input, 'in the result', '#steps');
  return [
    paragraph(
      strong('First steps.'),
      ' What each one takes is described ',
      stepsLink,
      '. Who does what by when is yours to add.',
    ),
    ...list(
      approach.steps.map(({ title }) => [title]),
      true,
    ),
  ];
}

function revisit(input: RecordInput): Block[] {
  const { recommendation } = input;
  const isDecidable = decisionStateOf(input) !== 'missing-answers';
  const hasRival = recommendation.finalists.length > 1;
  return [
    paragraph(
      strong('When to decide again.'),
      isDecidable ? ` ${flipsFinding(input)}` : ' As soon as the missing answers are there.',
    ),
    ...(isDecidable ? KINDS.flatMap((kind) => flipBlocks(input, kind)) : []),
    ...(isDecidable ? openQuestions(input) : []),
    ...(isDecidable && hasRival
      ? [paragraph('Decide again too if your priorities change. ', tippingFinding(input))]
      : []),
    paragraph(whenRulesChange(input)),
  ];
}

function whenRulesChange({ release, version, rulesetComparison }: RecordInput): string {
  if (release === null) {
    return `This result was made by ${rulesetName(release)} (${version}): should they change, it cannot be shown again.`;
  }
  const linkClause = `the link at the end shows the result by ${rulesetName(release)}`;
  return rulesetComparison
    ? `The rules of the advisor have changed since this result, and may change again: ${linkClause}, and by those of the day it is opened.`
    : `When the rules of the advisor change: ${linkClause}, and by those of the day it is opened.`;
}

function flipBlocks(input: RecordInput, { kind, most, title }: (typeof KINDS)[number]): Block[] {
  const flips = input.recommendation.analysis.flips.filter((flip) => flip.kind === kind);
  if (flips.length === 0) return [];
  const items = flips.map((flip) => [trigger(input, flip)]);
  return [paragraph(title), ...list(limitedItems(input, items, most))];
}

/** "When Labelled examples becomes “1,000 to 9,999” (now “100 to 999”), hybrid would come first" */
function trigger(input: RecordInput, flip: FlipReport): string {
  const { changes, winners, kind } = flip;
  const { content, recommendation } = input;
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
  return `${when} ${parts.join(', and ')}, ${firstPlace(content.approaches, winners, 'would')}${leadPhrase(flip)}. ${consistencyFinding(input, flip)}`.trimEnd();
}

function openQuestions(input: RecordInput): Block[] {
  const { content, recommendation, origin, query } = input;
  const items = recommendation.analysis.open
    .filter(({ canChange }) => canChange)
    .flatMap(({ question: id, effect }): (Span | string)[][] => {
      const question = content.questions.find((candidate) => candidate.id === id);
      if (!question) return [];
      const href = `${origin}${hrefs.question(question.section, id, query)}`;
      return [[link(question.text, href), ...(effect > 0 ? [` (${wholePercent(effect)})`] : [])]];
    });
  if (items.length === 0) return [];
  return [
    paragraph(
      'When one of these open questions is answered. In brackets: in how many of the ways to answer the others the best guess is wrong without it.',
    ),
    ...list(limitedItems(input, items, MAX_QUESTIONS)),
  ];
}

function similarCases(input: RecordInput): Block[] {
  const finding = similarFinding(input, input.similar);
  if (finding === '') return [];
  return [
    paragraph(
      strong('Published cases most like this one.'),
      ` ${finding} They are examples and no proof.`,
    ),
    ...list(
      input.similar.map(({ case: { title, source, outcome }, similarity }) => [
        link(title, source.url),
        `: ${wholePercent(similarity)} alike; ${outcomeThere(input, outcome)}.`,
      ]),
    ),
  ];
}

/** The outcome of a case, as "best there: hybrid; as good: fine-tuning". */
function outcomeThere(input: RecordInput, { best, acceptable }: Case['outcome']): string {
  const asGood = acceptable.filter((id) => id !== best).map((id) => approachName(input, id));
  const others = asGood.length > 0 ? `; as good: ${joinInWords(asGood)}` : '';
  return `best there: ${approachName(input, best)}${others}`;
}

function provenance(input: RecordInput): Block[] {
  const { content, origin, query, version } = input;
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
