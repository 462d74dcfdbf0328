import type { Similar } from '@/lib/evidence/similar';
import type { Given } from '@/lib/wording/findings';
import { similarFinding } from '@/lib/wording/similar-finding';
import { outcomePhrase } from '../evidence/case-facts';
import { direction } from '../result/cases/similar-cases';
import { Part } from './part';

/** The published cases most like the situation, a line or two each. */
export function SimilarLines({ similar, ...given }: Given & { similar: readonly Similar[] }) {
  const { content, recommendation } = given;
  if (similar.length === 0) return null;
  return (
    <Part title="Published cases like yours">
      <p>{similarFinding(given, similar)}</p>
      <ul>
        {similar.map((one) => {
          const { id, title, source } = one.case;
          return (
            <li key={id}>
              <b>{`${title}.`}</b>
              {` ${direction(one, recommendation.recommended)}. ${outcomePhrase(content, one.case)}. [${source.author}, ${source.venue}, ${source.year}]`}
            </li>
          );
        })}
      </ul>
    </Part>
  );
}
