import type { ReactNode } from 'react';
import type { Compared } from '@/lib/compare/compare';
import type { Content, Question } from '@/lib/content/schema';
import type { Together } from '@/lib/engine/compare/disagreements';
import { optionLabel } from '@/lib/wording/answer-names';
import { called } from '@/lib/wording/compared';
import { counted } from '@/lib/wording/figures';
import { inWords } from '@/lib/wording/verdict';

type Props = { content: Content; people: Compared[]; together: Together };

/** What is no disagreement: the same answer from all, from some, or from nobody. */
export function AgreementLists({ content, people, together }: Props) {
  const { agreed, partly, open } = together;
  const names = (places: readonly number[]) =>
    inWords(people.filter((_, n) => places.includes(n)).map(called));
  const questionOf = (id: string) => content.questions.find((one) => one.id === id);
  const rows = (list: Together['agreed'], more: (one: Together['agreed'][number]) => ReactNode) =>
    list.flatMap((one) => {
      const question = questionOf(one.question);
      return question
        ? [<Row key={question.id} question={question} option={one.option} more={more(one)} />]
        : [];
    });
  return (
    <div className="grid grid-cols-1 gap-2">
      <Folded
        count={agreed.length}
        title={`${counted(agreed.length, 'answer')} on which you agree`}
      >
        <dl>
          {rows(
            agreed,
            ({ people: who }) => who.length < people.length && `Only asked of ${names(who)}`,
          )}
        </dl>
      </Folded>
      <Folded
        count={partly.length}
        title={`${counted(partly.length, 'question')} not answered by all`}
      >
        <p className="max-w-prose">
          Whoever answered said the same, so this counts as no disagreement and was kept as it is.
        </p>
        <dl>{rows(partly, ({ missing }) => `Not answered by ${names(missing)}`)}</dl>
      </Folded>
      <Folded
        count={open.length}
        title={`${counted(open.length, 'question')} that nobody answered`}
      >
        <p className="max-w-prose">These stay open in all that is said here.</p>
        <ul className="list-disc pl-5">
          {open.map((id) => (
            <li key={id}>{questionOf(id)?.text}</li>
          ))}
        </ul>
      </Folded>
    </div>
  );
}

function Folded(props: { count: number; title: string; children: ReactNode }) {
  if (props.count === 0) return null;
  return (
    <details>
      <summary className="w-fit py-1 text-accent text-lg underline">{props.title}</summary>
      <div className="mt-2 mb-4 grid gap-2">{props.children}</div>
    </details>
  );
}

function Row(props: { question: Question; option: string; more: ReactNode }) {
  const { question, option, more } = props;
  return (
    <div className="border-line border-b py-1 @2xl:grid @2xl:grid-cols-[14rem_1fr] @2xl:gap-x-6">
      <dt className="font-semibold">{question.label}</dt>
      <dd>
        {optionLabel(question, option)}
        {more && <span className="text-muted text-sm"> ({more})</span>}
      </dd>
    </div>
  );
}
