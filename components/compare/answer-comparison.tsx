import type { ComparedSet } from '@/lib/compare/compare';
import type { Content } from '@/lib/content/schema';
import { optionLabel } from '@/lib/wording/answer-names';
import { counted } from '@/lib/wording/figures';

type Props = { content: Content; compared: ComparedSet[] };
type Row = { id: string; label: string; values: string[] };

/** The answers and own weights of all sets: those that differ, then the shared ones, collapsed. */
export function AnswerComparison({ content, compared }: Props) {
  const rows = [...answerRows({ content, compared }), ...weightRows({ content, compared })];
  const isSame = ({ values }: Row) => values.every((value) => value === values[0]);
  const same = rows.filter(isSame);
  const different = rows.filter((row) => !isSame(row));
  return (
    <>
      {different.length === 0 && <p>No answer differs.</p>}
      <dl>
        {different.map(({ id, label, values }) => (
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
                  {values[n]}
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
            {same.map(({ id, label, values }) => (
              <div key={id} className="flex flex-wrap gap-x-4 border-line border-b py-1">
                <dt className="font-semibold">{label}</dt>
                <dd>{values[0]}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </>
  );
}

function answerRows({ content, compared }: Props): Row[] {
  const isAnswered = (id: string) =>
    compared.some(({ reading }) => reading.answers[id] !== undefined);
  return content.questions
    .filter(({ id }) => isAnswered(id))
    .map((question) => ({
      id: question.id,
      label: question.label,
      values: compared.map(({ reading, advice }) => {
        const isSetAside = advice.recommendation.setAside.includes(question.id);
        const label = optionLabel(question, reading.answers[question.id]);
        return isSetAside ? `${label} (does not apply)` : label;
      }),
    }));
}

function weightRows({ content, compared }: Props): Row[] {
  const hasOwnWeight = (id: string) =>
    compared.some(({ reading }) => reading.ownWeights[id] !== undefined);
  return content.criteria
    .filter(({ id }) => hasOwnWeight(id))
    .map(({ id, name }) => ({
      id: `weight ${id}`,
      label: `Own weight of ${name.toLowerCase()}`,
      values: compared.map(({ reading }) => String(reading.ownWeights[id] ?? 'As it is')),
    }));
}
