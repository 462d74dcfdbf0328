import type { Approach } from '../content/schema';
import { counted, inPercent, percentReached } from './figures';
import type { Given } from './findings';
import { nameInSentence, verdictHeadline, verdictPhrase } from './verdict';

/** A result in few words, for those who have not opened it. It names no answer. */
export type Preview = {
  headline: string;
  /** Best first; points are whole, from 0 to 100. */
  rows: {
    name: string;
    mark: Approach['mark'];
    score: number;
    low: number;
    high: number;
    isRuledOut: boolean;
  }[];
  /** How sure it is, in one sentence. */
  sureness: string;
  /** How many questions are open. */
  open: number;
  /** All of it as text, of at most LONGEST_DESCRIPTION characters. */
  description: string;
};

/** The size of its picture in pixels, as programs that show links want it. */
export const PICTURE_SIZE = { width: 1200, height: 630 };

/** Programs that show links cut off what is longer. */
export const LONGEST_DESCRIPTION = 200;

/** What is shown of a result where its link is shown. */
export function previewOf(given: Given): Preview {
  const { content, recommendation } = given;
  const { ranking, unanswered } = recommendation;
  const sureness = surenessOf(given);
  const open = unanswered.length;
  return {
    headline: verdictHeadline(recommendation, content.approaches),
    rows: ranking.map(({ approach, score, low, high, vetoed }) => ({
      name: content.approaches.find(({ id }) => id === approach)?.name ?? approach,
      mark: content.approaches.find(({ id }) => id === approach)?.mark ?? 'circle',
      score: Math.round(score),
      low: Math.round(low),
      high: Math.round(high),
      isRuledOut: vetoed,
    })),
    sureness,
    open,
    description: inShort([
      verdictPhrase(recommendation, content.approaches),
      scoresOf(given),
      sureness,
      open > 0 ? `${counted(open, 'question is', 'questions are')} open.` : '',
    ]),
  };
}

/** The sentences in their order, each that there is still room for. */
function inShort(sentences: readonly string[]): string {
  return sentences
    .filter(Boolean)
    .reduce((text, next) =>
      text.length + next.length < LONGEST_DESCRIPTION ? `${text} ${next}` : text,
    )
    .slice(0, LONGEST_DESCRIPTION);
}

function scoresOf({ content, recommendation }: Given): string {
  const scores = recommendation.ranking.map(({ approach, score, vetoed }) => {
    const name = nameInSentence(content.approaches, approach);
    return `${name} ${Math.round(score)}${vetoed ? ' (ruled out)' : ''}`;
  });
  return `Out of 100 points: ${scores.join(', ')}.`;
}

function surenessOf({ content, recommendation }: Given): string {
  const { recommended, finalists, verdict, grounds, analysis } = recommendation;
  if (finalists.length === 1) return 'The others are ruled out for now.';
  if (verdict === 'not-enough-answers') {
    return `A verdict needs at least ${counted(content.method.minimumAnswers, 'answer')} that count.`;
  }
  const share = analysis.robustness.near[recommended]?.[0] ?? 0;
  const tries = share === 1 ? 'all tries' : `${inPercent(share)} of tries`;
  // What keeps a verdict from being clear is said, and not a test that it passed.
  const limit = verdict === 'clear' ? undefined : grounds.find(({ allows }) => allows === verdict);
  switch (limit?.test) {
    case 'open':
      return `The first stays first in ${percentReached(limit.value)} of the ways to answer what is open.`;
    case 'documents':
      return `Without one document, the first stays first in ${limit.value} of ${content.documents.length} cases.`;
    case 'methods':
      return `The first is first by ${limit.value} of 3 ways of ranking.`;
    default:
      return `The first stayed first in ${tries} (weights half to double).`;
  }
}
