import type { ComparedSet } from '@/lib/compare/compare';
import type { Content } from '@/lib/content/schema';
import {
  type AgreementAnalysis,
  type Disagreement,
  firstPlaceShare,
} from '@/lib/engine/compare/disagreements';
import { optionLabel } from '@/lib/wording/answer-names';
import {
  effectFinding,
  firstPlacesInWords,
  namesAt,
  weightsPhrase,
} from '@/lib/wording/group-findings';
import { ShareBar } from '../charts/share-bar';

type Props = { content: Content; people: ComparedSet[]; analysis: AgreementAnalysis };

/** Disagreements: who gave which answer, and which approaches would win with each. */
export function DisagreementList(props: Props & { disagreements: Disagreement[] }) {
  return (
    <ul className="grid grid-cols-1 gap-8">
      {props.disagreements.map((disagreement) => (
        <Item key={disagreement.id} {...props} disagreement={disagreement} />
      ))}
    </ul>
  );
}

function Item({ content, people, analysis, disagreement }: Props & { disagreement: Disagreement }) {
  const question = content.questions.find(
    ({ id }) => disagreement.kind === 'question' && id === disagreement.id,
  );
  return (
    <li className="max-w-prose border-line border-l-2 pl-4">
      <h3 className="text-xl">{question?.label ?? 'Whose weights to use'}</h3>
      {question && <p className="text-muted text-sm">{question.text}</p>}
      <p className="mt-1">{effectFinding(disagreement)}</p>
      <ul className="mt-3 grid grid-cols-1 gap-3">
        {disagreement.positions.map(({ option, people: places, firsts }) => (
          <li key={option}>
            <p>
              <strong>
                {question
                  ? optionLabel(question, option)
                  : weightsPhrase(content, analysis.weights[Number(option)] ?? {})}
              </strong>
              <span className="text-muted"> · {namesAt(people, places)}</span>
            </p>
            {disagreement.effect > 0 && (
              <>
                <ShareBar
                  shares={content.approaches.map(({ id, mark }) => ({
                    shape: mark,
                    share: firstPlaceShare(firsts, id),
                  }))}
                />
                <p className="text-muted text-sm">
                  With this, {firstPlacesInWords(content, firsts)}.
                </p>
              </>
            )}
          </li>
        ))}
      </ul>
      {disagreement.missing.length > 0 && (
        <p className="mt-2 text-muted text-sm">
          Not answered by {namesAt(people, disagreement.missing)}.
        </p>
      )}
    </li>
  );
}
