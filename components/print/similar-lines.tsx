import type { SimilarCase } from '@/lib/evidence/similar-cases';
import type { Result } from '@/lib/wording/findings';
import { similarFinding } from '@/lib/wording/similar-finding';
import { outcomePhrase } from '../evidence/case-facts';
import { agreementPhrase } from '../result/cases/similar-cases';
import { ReportSection } from './report-section';

/** The published cases most similar to the situation. */
export function SimilarLines({ similar, ...result }: Result & { similar: readonly SimilarCase[] }) {
  const { content } = result;
  if (similar.length === 0) return null;
  return (
    <ReportSection title="Published cases like yours">
      <p>{similarFinding(result, similar)}</p>
      <ul>
        {similar.map((similarCase) => {
          const { id, title, source } = similarCase.case;
          return (
            <li key={id}>
              <b>{`${title}.`}</b>
              {` ${agreementPhrase(result, similarCase)}. ${outcomePhrase(content, similarCase.case)}. [${source.author}, ${source.venue}, ${source.year}]`}
            </li>
          );
        })}
      </ul>
    </ReportSection>
  );
}
