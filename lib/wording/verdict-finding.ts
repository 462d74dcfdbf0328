import { capitalised } from '../common/capitalised';
import type { Content } from '../content/schema';
import type { Verdict } from '../engine/sureness/verdict';
import { counted, decimalPercent, wholePercent } from './figures';
import type { Result } from './findings';
import { winnerNames } from './verdict';
import { verdictName } from './verdict-name';

/** The verdict, and what it rests on. */
export function verdictFinding(result: Result): string {
  const { verdict, sureness } = result.recommendation;
  const before: Verdict = verdict === 'too-close' ? 'leaning' : 'clear';
  const warning = sureness.lowered ? ` The warning lowers it from “${verdictName(before)}”.` : '';
  return `${basisFinding(result)}${warning}`;
}

function basisFinding({ content, recommendation }: Result): string {
  const { verdict, winners, sureness, analysis } = recommendation;
  switch (sureness.basis) {
    case 'one-left':
      return analysis.decided
        ? 'Only one approach is not ruled out, so there is no contest.'
        : 'Only one approach is not ruled out, unless an open question brings another back.';
    case 'answers':
      return `There is no verdict yet: it takes at least ${counted(content.method.minimumAnswers, 'answer')} that count.`;
    case 'tie':
      return `A tie: the scores of ${winnerNames(content.approaches, winners)} are the same, and nothing breaks it.`;
    case 'own-weights':
      return `${capitalised(verdictName(verdict))}, by your own weights. No published case was judged by these, so nobody knows how often such advice is right.`;
    case 'cases':
      return `${capitalised(verdictName(verdict))}. ${trackRecord(content, verdict, sureness.lowered)}`.trim();
    default:
      return sureness.basis satisfies never;
  }
}

/** How the verdict follows from the probabilities, beside which it stands. */
export function groundFinding({ content, recommendation }: Result): string {
  const { sureness } = recommendation;
  switch (sureness.basis) {
    case 'one-left':
      return 'Rules have ruled the others out, so the verdict rests on these and not on cases.';
    case 'answers':
      return 'With so few answers there is no verdict, whatever the probabilities.';
    case 'tie':
      return 'Where approaches are level it is too close to call, whatever the probabilities.';
    case 'own-weights':
    case 'cases': {
      const { clear, leaning } = content.method.verdict;
      return `By the curve drawn through published cases, advice with the first one’s probability was best or as good in ${decimalPercent(sureness.share ?? 0)}. From ${wholePercent(clear)} that is clear, from ${wholePercent(leaning)} leaning${sureness.lowered ? '; the warning then lowers it' : ''}.`;
    }
    default:
      return sureness.basis satisfies never;
  }
}

const LOOKS: Record<Verdict, string> = {
  clear: 'looked this clear, this advice',
  leaning: 'leaned like this, this advice',
  'too-close': 'were this close, what came first',
  'not-enough-answers': '',
};
/** A warning has lowered the verdict, so the case itself looks surer. */
const LOOKS_LOWERED = 'got this verdict, what came first';

/**
 * How often the advice was right in published cases with this verdict, by a calibration that they
 * had no part in; blank without any.
 */
export function trackRecord({ calibration }: Content, verdict: Verdict, isLowered = false): string {
  const record = calibration.found.unseen.verdicts[verdict];
  if (!record || record.cases === 0) return '';
  const share = record.acceptable / record.cases;
  return `In published cases that ${isLowered ? LOOKS_LOWERED : LOOKS[verdict]} was right about ${Math.round(10 * share)} times out of 10 (${wholePercent(share)}).`;
}
