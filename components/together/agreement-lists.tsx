import type { ReactNode } from 'react';
import type { ComparedSet } from '@/lib/compare/compare';
import type { Content, Question } from '@/lib/content/schema';
import type { AgreementAnalysis } from '@/lib/engine/compare/disagreements';
import { optionLabel } from '@/lib/wording/answer-names';
import { counted } from '@/lib/wording/figures';
import { namesAt } from '@/lib/wording/group-findings';

type Props = { content: Content; people: ComparedSet[]; analysis: AgreementAnalysis };

/** The questions without disagreement: same answer from all, from some, or no answer. */
export function AgreementLists({ content, people, analysis }: Props) {
  const { agreed, partlyAnswered, open } = analysis;
  const questionOf = (id: string) => content.questions.find((question) => question.id === id);
  const rows = (
    list: AgreementAnalysis['agreed'],
    noteOf: (answer: AgreementAnalysis['agreed'][number]) => ReactNode,
  ) =>
    list.flatMap((answer) => {
      const question = questionOf(answer.question);
      return question
        ? [
            <Row
              key={question.id}
              question={question}
              option={answer.option}
              note={noteOf(answer)}
            />,
          ]
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
            ({ people: places }) =>
              places.length < people.length && `Only asked of ${namesAt(people, places)}`,
          )}
        </dl>
      </Folded>
      <Folded
        count={partlyAnswered.length}
        title={`${counted(partlyAnswered.length, 'question')} not answered by all`}
      >
        <p className="max-w-prose">
          Whoever answered said the same, so this counts as no disagreement and was kept as it is.
        </p>
        <dl>
          {rows(partlyAnswered, ({ missing }) => `Not answered by ${namesAt(people, missing)}`)}
        </dl>
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

function Row(props: { question: Question; option: string; note: ReactNode }) {
  const { question, option, note } = props;
  return (
    <div className="border-line border-b py-1 @2xl:grid @2xl:grid-cols-[14rem_1fr] @2xl:gap-x-6">
      <dt className="font-semibold">{question.label}</dt>
      <dd>
        {optionLabel(question, option)}
        {note && <span className="text-muted text-sm"> ({note})</span>}
      </dd>
    </div>
  );
}
