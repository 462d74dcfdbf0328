import { describeProblem } from '../../answers/problems';
import { type Block, link, list, paragraph, strong } from '../../record/model';
import { answerPhrases } from '../../wording/answer-names';
import { counted } from '../../wording/figures';
import { approachName } from '../../wording/findings';
import { inWords } from '../../wording/verdict';
import type { Making } from './making';

const MOST_PROBLEMS = 5;
const MOST_OPEN = 6;

/** What has to be decided, and what is known about it. */
export function contextBlocks(making: Making): Block[] {
  const { content, recommendation, origin } = making;
  const { answered, unanswered } = recommendation;
  const names = content.approaches.map(({ id }) => approachName(making, id));
  return [
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

function answersBySection({ content, recommendation }: Making) {
  const { answered, answers } = recommendation;
  return content.sections.flatMap(({ id, name }) => {
    const own = content.questions.filter(
      (question) => question.section === id && answered.includes(question.id),
    );
    const phrases = answerPhrases(own, answers);
    return phrases.length === 0 ? [] : [[strong(`${name}.`), ` ${phrases.join('; ')}.`]];
  });
}

function notCounted({ content, recommendation }: Making) {
  const { unanswered, setAside } = recommendation;
  const labels = (ids: readonly string[]) =>
    content.questions.filter(({ id }) => ids.includes(id)).map(({ label }) => label.toLowerCase());
  return [
    ...(unanswered.length > 0
      ? [[strong('Open.'), ` ${inWords(shortened(labels(unanswered)))}.`]]
      : []),
    ...(setAside.length > 0
      ? [[strong('Answered, but not applicable now.'), ` ${inWords(labels(setAside))}.`]]
      : []),
  ];
}

function shortened(labels: string[]): string[] {
  const left = labels.length - MOST_OPEN;
  return left > 1 ? [...labels.slice(0, MOST_OPEN), `${left} more`] : labels;
}

/** What of the link could not be used, so that nobody takes it for counted. */
function problems({ content, problems }: Making): string[] {
  const sentences = problems
    .slice(0, MOST_PROBLEMS)
    .map((problem) => `Not counted: ${describeProblem(content, problem)}`);
  const left = problems.length - MOST_PROBLEMS;
  return left > 0 ? [...sentences, `Not counted: ${left} more parts of the link.`] : sentences;
}
