import type { Approach } from '../content/schema';
import { counted, scoreTexts, wholePercent } from './figures';
import type { Result } from './findings';
import { nameInSentence, verdictHeadline, verdictPhrase } from './verdict';
import { trackRecord } from './verdict-finding';

/** A short preview of a result, for link previews. It contains no answers. */
export type Preview = {
  headline: string;
  /** Best first; scores are integers from 0 to 100, `points` is the score as text. */
  rows: {
    name: string;
    mark: Approach['mark'];
    score: number;
    points: string;
    low: number;
    high: number;
    isRuledOut: boolean;
  }[];
  /** The robustness of the result, in one sentence. */
  sureness: string;
  /** The number of open questions. */
  open: number;
  /** The preview as text, at most MAX_DESCRIPTION_LENGTH characters. */
  description: string;
};

/** The size of the preview image in pixels, as programs that show previews expect it. */
export const PICTURE_SIZE = { width: 1200, height: 630 };

/** The limit of a description in characters: programs that show previews cut longer text. */
export const MAX_DESCRIPTION_LENGTH = 200;

/** The preview of a result: headline, scores, and a description of limited length. */
export function previewOf(result: Result): Preview {
  const { content, recommendation } = result;
  const { ranking, unanswered } = recommendation;
  const sureness = surenessOf(result);
  const points = scoreTexts(ranking.map(({ score }) => score));
  const open = unanswered.length;
  return {
    headline: verdictHeadline(recommendation, content.approaches),
    rows: ranking.map(({ approach, score, low, high, vetoed }, n) => ({
      name: content.approaches.find(({ id }) => id === approach)?.name ?? approach,
      mark: content.approaches.find(({ id }) => id === approach)?.mark ?? 'circle',
      score: Math.round(score),
      points: points[n] ?? '',
      low: Math.round(low),
      high: Math.round(high),
      isRuledOut: vetoed,
    })),
    sureness,
    open,
    description: inShort([
      verdictPhrase(recommendation, content.approaches),
      scoresOf(result),
      sureness,
      open > 0 ? `${counted(open, 'question is', 'questions are')} open.` : '',
    ]),
  };
}

/** Joins the sentences in order, leaving out those that do not fit. */
function inShort(sentences: readonly string[]): string {
  return sentences
    .filter(Boolean)
    .reduce((text, next) =>
      text.length + next.length < MAX_DESCRIPTION_LENGTH ? `${text} ${next}` : text,
    )
    .slice(0, MAX_DESCRIPTION_LENGTH);
}

function scoresOf({ content, recommendation }: Result): string {
  const { ranking } = recommendation;
  const points = scoreTexts(ranking.map(({ score }) => score));
  const scores = ranking.map(({ approach, vetoed }, n) => {
    const name = nameInSentence(content.approaches, approach);
    return `${name} ${points[n]}${vetoed ? ' (ruled out)' : ''}`;
  });
  return `Out of 100 points: ${scores.join(', ')}.`;
}

function surenessOf(result: Result): string {
  const { content, recommendation } = result;
  const { recommended, verdict, sureness, analysis } = recommendation;
  switch (sureness.basis) {
    case 'one-left':
      return 'The others are ruled out for now.';
    case 'answers':
      return `A verdict needs at least ${counted(content.method.minimumAnswers, 'answer')} that count.`;
    case 'tie':
      return 'The scores are the same, and nothing breaks the tie.';
    case 'own-weights': {
      const share = analysis.robustness.near[recommended ?? '']?.[0] ?? 0;
      const tries = share === 1 ? 'all tries' : `${wholePercent(share)} of tries`;
      return `The first stayed first in ${tries} (weights half to double).`;
    }
    case 'cases':
      return trackRecord(content, verdict, sureness.lowered);
    default:
      return sureness.basis satisfies never;
  }
}
