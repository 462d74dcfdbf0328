import type { ReactNode } from 'react';
import { ALL_SECTIONS, hrefs } from '@/lib/addresses/hrefs';
import type { Progress } from '@/lib/answers/progress';
import { weightParameter } from '@/lib/answers/weight-parameters';
import type { Answers, Content, OwnWeights, Question, Section } from '@/lib/content/schema';
import { Button } from '../ui/button';
import { FoldedSection } from '../ui/section';
import { KeptOrder } from './kept-order';
import { LiveForm } from './live-form';
import { QuestionField } from './question-field';

/** The questions of the sections shown as fields, every other answer as a hidden one. */
export function AdvisorForm(props: {
  content: Content;
  answers: Answers;
  ownWeights: OwnWeights;
  /** The ids of open questions that cannot change which approach comes first. */
  idle: readonly string[];
  /** Whether it is proved that no open question can change what comes first. */
  mayStop: boolean;
  /** The answers as a canonical query, and the query as it was given. */
  query: string;
  given: string;
  /** The path's last part: a section's id, or the word for all of them. */
  here: string;
  shown: Section[];
  /** The questions that apply. */
  asked: Question[];
  progress: Progress;
  /** Whether sections that stand on one page are folded, for little room. */
  isFolded: boolean;
}) {
  const {
    content,
    answers,
    ownWeights,
    idle,
    mayStop,
    query,
    given,
    here,
    shown,
    asked,
    progress,
    isFolded,
  } = props;
  const isField = (question: Question) =>
    asked.includes(question) && shown.some(({ id }) => id === question.section);
  const questionsOf = (section: string) =>
    content.questions.filter((question) => question.section === section);
  const look = shown.length === 1 ? 'bare' : isFolded ? 'folded' : 'titled';
  const at = content.sections.findIndex(({ id }) => id === here);
  const next = at < 0 ? undefined : content.sections[at + 1];
  const previous = content.sections[at - 1];

  return (
    <LiveForm
      key={here}
      action={next ? hrefs.section(next.id) : hrefs.recommendation()}
      path={hrefs.section(here)}
      answers={query}
      given={given}
    >
      <div className={`grid ${look === 'folded' ? '' : 'gap-10'}`}>
        {content.sections.map((section) => (
          <SectionFields key={section.id} section={section} look={look}>
            <KeptOrder
              parts={tellingFirst(questionsOf(section.id), idle).map((question) => ({
                id: question.id,
                part: isField(question) ? (
                  <QuestionField
                    key={question.id}
                    question={question}
                    answer={answers[question.id]}
                    isIdle={idle.includes(question.id)}
                  />
                ) : (
                  <HiddenAnswer key={question.id} question={question} answers={answers} />
                ),
              }))}
            />
          </SectionFields>
        ))}
      </div>
      {Object.entries(ownWeights).map(([criterion, points]) => (
        <input key={criterion} type="hidden" name={weightParameter(criterion)} value={points} />
      ))}
      {mayStop && (
        <p className="mt-10 max-w-prose border-accent border-l-4 bg-panel px-5 py-3">
          <strong>You can stop here.</strong> Whatever you answer to the questions still open, what
          comes first stays.
        </p>
      )}
      <div className="mt-10 flex flex-wrap gap-3">
        {next && (
          <Button type="submit" formAction={hrefs.section(next.id)}>
            Continue to {next.name}
          </Button>
        )}
        <Button
          type="submit"
          kind={next ? 'secondary' : 'primary'}
          formAction={hrefs.recommendation()}
        >
          See the result
        </Button>
        {previous && (
          <Button type="submit" kind="secondary" formAction={hrefs.section(previous.id)}>
            Back to {previous.name}
          </Button>
        )}
      </div>
      <SectionList sections={content.sections} progress={progress} here={here} />
    </LiveForm>
  );
}

/** The order of the content, with those that cannot change what comes first at the end. */
function tellingFirst(questions: readonly Question[], idle: readonly string[]): Question[] {
  return questions.toSorted((a, b) => Number(idle.includes(a.id)) - Number(idle.includes(b.id)));
}

function SectionFields(props: {
  section: Section;
  look: 'bare' | 'titled' | 'folded';
  children: ReactNode;
}) {
  const { section, look, children } = props;
  if (look === 'bare') return children;
  if (look === 'folded') {
    return (
      <FoldedSection id={`section-${section.id}`} title={section.name}>
        <div className="grid gap-10">{children}</div>
      </FoldedSection>
    );
  }
  return (
    <section aria-labelledby={`section-${section.id}`} className="grid min-w-0 gap-10">
      <h2 id={`section-${section.id}`} className="border-line border-b pb-2 text-2xl">
        {section.name}
      </h2>
      {children}
    </section>
  );
}

function HiddenAnswer({ question, answers }: { question: Question; answers: Answers }) {
  const answer = answers[question.id];
  if (answer === undefined) return null;
  return <input type="hidden" name={question.id} value={answer} />;
}

/** Every section as a button of the form, so that jumping takes the answers along. */
function SectionList(props: { sections: Section[]; progress: Progress; here: string }) {
  const { sections, progress, here } = props;
  const entries = [
    ...sections.map(({ id, name }) => {
      const own = progress.sections.find(({ section }) => section === id);
      return { id, name, note: own ? `${own.answered} of ${own.total} answered` : '' };
    }),
    { id: ALL_SECTIONS, name: 'All questions on one page', note: '' },
  ];
  return (
    <nav aria-label="Sections of the questionnaire" className="mt-12 border-line border-t pt-5">
      <p className="font-semibold">Go to a section. Your answers come along.</p>
      <ul className="mt-2 grid gap-x-6 @2xl:grid-cols-2">
        {entries.map(({ id, name, note }) => (
          <li key={id}>
            <button
              type="submit"
              formAction={hrefs.section(id)}
              aria-current={id === here ? 'step' : undefined}
              className="min-h-9 py-1 text-left text-accent underline aria-[current]:font-bold"
            >
              {name}
            </button>
            {note && <span className="text-muted text-sm"> {note}</span>}
          </li>
        ))}
      </ul>
    </nav>
  );
}
