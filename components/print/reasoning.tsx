import { contrastFinding } from '@/lib/wording/contrast-finding';
import { counted } from '@/lib/wording/figures';
import { approachName, type Given } from '@/lib/wording/findings';
import { Part, sourced } from './part';
import type { Selection } from './selection';

/** The strongest reasons for and against, and why none of the others. */
export function Reasoning({ selection, ...given }: Given & { selection: Selection }) {
  const { content, recommendation } = given;
  return (
    <>
      {selection.sides.map(({ title, none, sayings, more }) => (
        <Part key={title} title={title}>
          {sayings.length === 0 && <p>{none}</p>}
          <ul>
            {sayings.map((saying) => (
              <li key={saying.id}>{sourced(content, saying.text, saying)}</li>
            ))}
          </ul>
          {more > 0 && <p>{`And ${counted(more, 'weaker reason')} in the full result.`}</p>}
        </Part>
      ))}
      <Part title="Why not the others?">
        <ul>
          {recommendation.analysis.contrast.map((contrast) => (
            <li key={contrast.rival}>
              <b>{`Why not ${approachName(given, contrast.rival)}?`}</b>
              {` ${contrastFinding(given, contrast)}`}
              {contrast.kind === 'ruled-out' && ' The reason stands above, with the scores.'}
            </li>
          ))}
        </ul>
      </Part>
    </>
  );
}
