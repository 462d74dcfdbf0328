import { type Problem, problemSentences } from '../../answers/problems';
import { currentRulesetName, rulesetName } from '../../releases/ruleset-name';
import { answerPhrases, optionLabel } from '../../wording/answer-names';
import { counted } from '../../wording/figures';
import { approachName } from '../../wording/findings';
import { joinInWords, verdictHeadline } from '../../wording/verdict';
import { type Block, link, list, paragraph, strong } from '../text/model';
import type { RecordInput } from './record-input';

const MAX_PROBLEMS = 5;

/** The decision problem and the answers it is based on. */
export function contextBlocks(input: RecordInput): Block[] {
  const { content, recommendation, origin } = input;
  const { answered, unanswered } = recommendation;
  const names = content.approaches.map(({ id }) => approachName(input, id));
  return [
    ...olderRulesetBlocks(input),
    paragraph(
      `A language model has to be adapted to the task below. There are ${names.length} ways to do it: ${joinInWords(names)}. Which one do we begin with?`,
    ),
    paragraph(
      'This record was filled in by ',
      link('Prompt or Tune', `${origin}/`),
      ', an advisor that compares these ways by stated rules and published sources, from the answers below. “You” is the team that answered.',
    ),
    paragraph(
      `What is known (${answered.length} of ${counted(answered.length + unanswered.length, 'question')} that apply ${answered.length === 1 ? 'has' : 'have'} an answer):`,
    ),
    ...list([
      ...answersBySection(input),
      ...notCounted(input),
      ...linkProblems(input).map((sentence) => [sentence]),
    ]),
  ];
}

/** For a result by an older ruleset: the result of the same answers by the current ruleset. */
function olderRulesetBlocks({ release, rulesetComparison, problems }: RecordInput): Block[] {
  if (!rulesetComparison) return [];
  const { current, differences } = rulesetComparison;
  const headline = verdictHeadline(current.recommendation, current.content.approaches);
  const hasMoreProblems =
    current.problems.length > problems.filter(({ kind }) => kind !== 'bad-comparison').length;
  const sameAnswers = hasMoreProblems
    ? 'the same answers, as far as they still have a meaning,'
    : 'the same answers';
  const outcome = differences.isSame ? 'the same result.' : `this: “${headline}”`;
  return [
    paragraph(
      `Made by ${rulesetName(release)}. The rules have changed since; by ${currentRulesetName(current.release)} ${sameAnswers} give ${outcome}`,
    ),
  ];
}

function answersBySection({ content, recommendation }: RecordInput) {
  const { answered, answers } = recommendation;
  return content.sections.flatMap(({ id, name }) => {
    const sectionQuestions = content.questions.filter(
      (question) => question.section === id && answered.includes(question.id),
    );
    const [first, ...others] = sectionQuestions;
    const phrases =
      first?.label === name
        ? [optionLabel(first, answers[first.id]), ...answerPhrases(others, answers)]
        : answerPhrases(sectionQuestions, answers);
    return phrases.length === 0 ? [] : [[strong(`${name}.`), ` ${phrases.join('; ')}.`]];
  });
}

function notCounted({ content, recommendation }: RecordInput) {
  const { unanswered, setAside } = recommendation;
  const labels = (ids: readonly string[]) =>
    content.questions.filter(({ id }) => ids.includes(id)).map(({ label }) => label.toLowerCase());
  return [
    ...(unanswered.length > 0 ? [[strong('Open.'), ` ${joinInWords(labels(unanswered))}.`]] : []),
    ...(setAside.length > 0
      ? [[strong('Answered, but not applicable now.'), ` ${joinInWords(labels(setAside))}.`]]
      : []),
  ];
}

/** Problems that concern the whole link; for all others, one part of it is not counted. */
const WHOLE_LINK_PROBLEMS = ['incomplete-link', 'unknown-rules', 'bad-comparison'];

/** The problems of the link as sentences, at most MAX_PROBLEMS and the number of the others. */
function linkProblems({ content, problems }: RecordInput): string[] {
  const isWhole = ({ kind }: Problem) => WHOLE_LINK_PROBLEMS.includes(kind);
  const parts = problemSentences(
    content,
    problems.filter((problem) => !isWhole(problem)),
  );
  const sentences = [
    ...problemSentences(content, problems.filter(isWhole)),
    ...parts.map((sentence) => `Not counted: ${sentence}`),
  ];
  const omitted = sentences.length - MAX_PROBLEMS;
  return [
    ...sentences.slice(0, MAX_PROBLEMS),
    ...(omitted > 0 ? [`Not counted: ${omitted} more parts of the link.`] : []),
  ];
}
