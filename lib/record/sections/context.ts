import { describeProblem, type Problem } from '../../answers/problems';
import { rulesName, todaysRules } from '../../releases/ruleset-name';
import { answerPhrases, optionLabel } from '../../wording/answer-names';
import { counted } from '../../wording/figures';
import { approachName } from '../../wording/findings';
import { inWords, verdictHeadline } from '../../wording/verdict';
import { type Block, link, list, paragraph, strong } from '../text/model';
import type { Making } from './input';

const MOST_PROBLEMS = 5;

/** What has to be decided, and what is known about it. */
export function contextBlocks(making: Making): Block[] {
  const { content, recommendation, origin } = making;
  const { answered, unanswered } = recommendation;
  const names = content.approaches.map(({ id }) => approachName(making, id));
  return [
    ...madeByOlderRules(making),
    paragraph(
      `A language model has to be adapted to the task below. There are ${names.length} ways to do it: ${inWords(names)}. Which one do we begin with?`,
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
      ...answersBySection(making),
      ...notCounted(making),
      ...problems(making).map((sentence) => [sentence]),
    ]),
  ];
}

/** Where the rules have changed since, what today's make of the same answers. */
function madeByOlderRules({ release, past, problems }: Making): Block[] {
  if (!past) return [];
  const { now, since } = past;
  const headline = verdictHeadline(now.recommendation, now.content.approaches);
  const isLess =
    now.problems.length > problems.filter(({ kind }) => kind !== 'bad-comparison').length;
  const same = isLess
    ? 'the same answers, as far as they still have a meaning,'
    : 'the same answers';
  const outcome = since.isSame ? 'the same result.' : `this: “${headline}”`;
  return [
    paragraph(
      `Made by ${rulesName(release)}. The rules have changed since; by ${todaysRules(now.release)} ${same} give ${outcome}`,
    ),
  ];
}

function answersBySection({ content, recommendation }: Making) {
  const { answered, answers } = recommendation;
  return content.sections.flatMap(({ id, name }) => {
    const own = content.questions.filter(
      (question) => question.section === id && answered.includes(question.id),
    );
    const [first, ...others] = own;
    const phrases =
      first?.label === name
        ? [optionLabel(first, answers[first.id]), ...answerPhrases(others, answers)]
        : answerPhrases(own, answers);
    return phrases.length === 0 ? [] : [[strong(`${name}.`), ` ${phrases.join('; ')}.`]];
  });
}

function notCounted({ content, recommendation }: Making) {
  const { unanswered, setAside } = recommendation;
  const labels = (ids: readonly string[]) =>
    content.questions.filter(({ id }) => ids.includes(id)).map(({ label }) => label.toLowerCase());
  return [
    ...(unanswered.length > 0 ? [[strong('Open.'), ` ${inWords(labels(unanswered))}.`]] : []),
    ...(setAside.length > 0
      ? [[strong('Answered, but not applicable now.'), ` ${inWords(labels(setAside))}.`]]
      : []),
  ];
}

/** Of these it is the whole link that was read otherwise, and no part of it that is left out. */
const SAYS_WHAT_COUNTS: readonly Problem['kind'][] = ['unknown-rules', 'bad-comparison'];

/** What of the link could not be used, so that nobody takes it for counted. */
function problems({ content, problems }: Making): string[] {
  const sentences = problems.slice(0, MOST_PROBLEMS).map((problem) => {
    const sentence = describeProblem(content, problem);
    return SAYS_WHAT_COUNTS.includes(problem.kind) ? sentence : `Not counted: ${sentence}`;
  });
  const left = problems.length - MOST_PROBLEMS;
  return left > 0 ? [...sentences, `Not counted: ${left} more parts of the link.`] : sentences;
}
