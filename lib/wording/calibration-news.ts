import { strengthOf } from '../content/calibrated';
import { movedFurthest, strengthName } from '../content/moved-strengths';
import type { Content, Rule } from '../content/schema';
import { nameInSentence } from './verdict';

export type CalibrationNews = {
  key: string;
  title: string;
  sentence: string;
  /** The rules whose readings are concerned. */
  rules: Rule[];
};

/** The strengths that the cases took to a bound, each in a sentence: news about the documents. */
export function calibrationNews(content: Content): CalibrationNews[] {
  const { strengths, found } = content.calibration;
  return movedFurthest(found.strengths)
    .filter(({ factor }) => factor === strengths.least || factor === strengths.most)
    .map(({ strength, approach, factor }) => {
      const rules = content.rules.filter(
        (rule) =>
          strengthOf(rule) === strength &&
          Object.values(rule.values).some((row) => row[approach] !== undefined),
      );
      const name = nameInSentence(content.approaches, approach);
      const howFar =
        factor === strengths.least
          ? `${fraction(factor)} as much as we had read, or less`
          : `${factor} times as much as we had read, or more`;
      return {
        key: `${strength} ${approach}`,
        title: strengthName(strength),
        sentence: `In the cases, this counts ${directionOf(rules, approach)} ${name} ${howFar}.`,
        rules,
      };
    });
}

function fraction(factor: number): string {
  return factor === 0.25 ? 'only a quarter' : `only ${factor} times`;
}

function directionOf(rules: readonly Rule[], approach: string): string {
  const moves = rules.flatMap((rule) =>
    Object.values(rule.values).flatMap((row) => row[approach] ?? []),
  );
  if (moves.every((move) => move >= 0)) return 'for';
  return moves.every((move) => move <= 0) ? 'against' : 'on';
}
