import type { Content } from '@/lib/content/schema';
import { type Checked, decidingRules } from '@/lib/evidence/check';
import { hrefs } from '@/lib/site';
import { nameInSentence } from '../recommendation/verdict';
import { verdictName } from './verdict-name';

const RULES_PER_MISS = 3;

/** Every case for which the advice was neither best nor as good, and why we think so. */
export function Misses({ content, checked }: { content: Content; checked: readonly Checked[] }) {
  const missed = checked.filter(({ hit }) => hit === 'miss');
  return (
    <ul className="grid gap-8">
      {missed.map((one) => (
        <li key={one.case.id} className="max-w-prose">
          <h3 className="text-xl">
            <a href={`#${one.case.id}`}>{one.case.title}</a>
          </h3>
          <p className="mt-1">
            Best was {nameInSentence(content.approaches, one.case.outcome.best)}; the advisor
            recommends {nameInSentence(content.approaches, one.given)} (
            {verdictName(one.recommendation.verdict)}). {one.case.miss}
          </p>
          <p className="mt-1 text-muted text-sm">
            What carried it there:{' '}
            {decidingRules(one, RULES_PER_MISS).map(({ rule, points }, n) => (
              <span key={rule}>
                {n > 0 && '; '}
                <a href={hrefs.rule(rule)}>{rule.replaceAll('-', ' ')}</a> ({points.toFixed(1)}{' '}
                points)
              </span>
            ))}
          </p>
        </li>
      ))}
    </ul>
  );
}
