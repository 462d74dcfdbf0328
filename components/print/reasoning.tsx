import { contrastFinding, contrastTitle } from '@/lib/wording/contrast-finding';
import { counted } from '@/lib/wording/figures';
import type { Result } from '@/lib/wording/findings';
import { ReportSection, withSourceLabels } from './report-section';
import type { Selection } from './selection';

/** The strongest reasons for and against the winner, and why not the other approaches. */
export function Reasoning({ selection, ...result }: Result & { selection: Selection }) {
  const { content, recommendation } = result;
  return (
    <>
      {selection.reasonLists.map(({ title, ifEmpty, reasons, moreCount }) => (
        <ReportSection key={title} title={title}>
          {reasons.length === 0 && <p>{ifEmpty}</p>}
          <ul>
            {reasons.map((reason) => (
              <li key={reason.id}>{withSourceLabels(content, reason.text, reason)}</li>
            ))}
          </ul>
          {moreCount > 0 && (
            <p>{`And ${counted(moreCount, 'weaker reason')} in the full result.`}</p>
          )}
        </ReportSection>
      ))}
      <ReportSection title="Why not the others?">
        <ul>
          {recommendation.analysis.contrast.map((contrast) => (
            <li key={`${contrast.winner} ${contrast.rival}`}>
              <b>{contrastTitle(result, contrast)}</b>
              {` ${contrastFinding(result, contrast)}`}
              {contrast.kind === 'ruled-out' && ' The reason stands above, with the scores.'}
            </li>
          ))}
        </ul>
      </ReportSection>
    </>
  );
}
