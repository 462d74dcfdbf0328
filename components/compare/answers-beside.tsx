import type { Compared } from '@/lib/compare/compare';
import type { Content } from '@/lib/content/schema';
import { optionLabel } from '@/lib/wording/answer-names';
import { counted } from '@/lib/wording/figures';

type Props = { content: Content; compared: Compared[] };
type Row = { id: string; label: string; said: string[] };

/** The answers of all sets, the ones that differ first, the same ones folded away. */
export function AnswersBeside({ content, compared }: Props) {
  const rows = [...answerRows({ content, compared }), ...weightRows({ content, compared })];
  const isSame = ({ said }: Row) => said.every((one) => one === said[0]);
  const same = rows.filter(isSame);
  const different = rows.filter((row) => !isSame(row));
  return (
    <>
      {different.length === 0 && <p>No answer differs.</p>}
      <dl>
        {different.map(({ id, label, said }) => (
          <div
            key={id}
            className="border-line border-b py-2 @2xl:grid @2xl:grid-cols-[12rem_1fr] @2xl:gap-x-6"
          >
            <dt className="font-semibold">{label}</dt>
            <dd
              className={`grid grid-cols-1 gap-x-6 ${compared.length === 3 ? '@2xl:grid-cols-3' : '@2xl:grid-cols-2'}`}
            >
              {compared.map((set, n) => (
                <p key={set.key} className="min-w-0">
                  <span className="text-muted text-sm @2xl:block">{set.name}: </span>
                  {said[n]}
                </p>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      {same.length > 0 && (
        <details className="mt-4">
          <summary className="w-fit py-1 text-accent underline">
            {counted(same.length, 'answer')} that all of them share
          </summary>
          <dl className="mt-2">
            {same.map(({ id, label, said }) => (
              <div key={id} className="flex flex-wrap gap-x-4 border-line border-b py-1">
                <dt className="font-semibold">{label}</dt>
                <dd>{said[0]}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </>
  );
}

function answerRows({ content, compared }: Props): Row[] {
  const isSaid = (id: string) => compared.some(({ reading }) => reading.answers[id] !== undefined);
  return content.questions
    .filter(({ id }) => isSaid(id))
    .map((question) => ({
      id: question.id,
      label: question.label,
      said: compared.map(({ reading, advice }) => {
        const isAside = advice.recommendation.setAside.includes(question.id);
        const label = optionLabel(question, reading.answers[question.id]);
        return isAside ? `${label} (does not apply)` : label;
      }),
    }));
}

function weightRows({ content, compared }: Props): Row[] {
  const isWeighed = (id: string) =>
    compared.some(({ reading }) => reading.ownWeights[id] !== undefined);
  return content.criteria
    .filter(({ id }) => isWeighed(id))
    .map(({ id, name }) => ({
      id: `weight ${id}`,
      label: `Own weight of ${name.toLowerCase()}`,
      said: compared.map(({ reading }) => String(reading.ownWeights[id] ?? 'As it is')),
    }));
}
