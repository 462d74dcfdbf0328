import type { ReactNode } from 'react';
import { CHECK_PARAMETER, checkIn } from '@/lib/addresses/check';
import { ALL_SECTIONS, hrefs } from '@/lib/addresses/hrefs';
import type { Progress } from '@/lib/answers/progress';
import { weightParameter } from '@/lib/answers/weight-parameters';
import type { Answers, Content, OwnWeights, Question, Section } from '@/lib/content/schema';
import { Button } from '../ui/button';
import { FoldedSection } from '../ui/section';
import { LiveForm } from './live-form';
import { QuestionField } from './question-field';
import { StableOrder } from './stable-order';

/** The questionnaire form: the questions shown as fields, all other answers as hidden inputs. */
export function AdvisorForm(props: {
  content: Content;
  answers: Answers;
  ownWeights: OwnWeights;
  /** Ids of the open questions that provably cannot change the winner. */
  irrelevantQuestions: readonly string[];
  /** Whether it is proved that no open question can change the winner. */
  mayStop: boolean;
  /** The answers as a canonical query. */
  query: string;
  /** The query as requested, before it was made canonical. */
  rawQuery: string;
  /** A section id, or `ALL_SECTIONS`. */
  currentSection: string;
  visibleSections: Section[];
  /** Those whose conditions hold for the answers. */
  applicableQuestions: Question[];
  progress: Progress;
  /** Whether sections are collapsed where several are on one page. */
  isFolded: boolean;
}) {
  const {
    content,
    answers,
    ownWeights,
    irrelevantQuestions,
    mayStop,
    query,
    rawQuery,
    currentSection,
    visibleSections,
    applicableQuestions,
    progress,
    isFolded,
  } = props;
  const isField = (question: Question) =>
    applicableQuestions.includes(question) &&
    visibleSections.some(({ id }) => id === question.section);
  const questionsOf = (section: string) =>
    content.questions.filter((question) => question.section === section);
  const layout = visibleSections.length === 1 ? 'bare' : isFolded ? 'folded' : 'titled';
  const index = content.sections.findIndex(({ id }) => id === currentSection);
  const next = index < 0 ? undefined : content.sections[index + 1];
  const previous = content.sections[index - 1];
  const failedCheck = checkIn(query);

  return (
    <LiveForm
      key={currentSection}
      action={next ? hrefs.section(next.id) : hrefs.recommendation()}
      path={hrefs.section(currentSection)}
      answers={query}
      rawQuery={rawQuery}
    >
      {failedCheck !== undefined && (
        <input type="hidden" name={CHECK_PARAMETER} value={failedCheck} />
      )}
      <div className={`grid ${layout === 'folded' ? '' : 'gap-10'}`}>
        {content.sections.map((section) => (
          <SectionFields key={section.id} section={section} layout={layout}>
            <StableOrder
              parts={relevantFirst(questionsOf(section.id), irrelevantQuestions).map(
                (question) => ({
                  id: question.id,
                  part: isField(question) ? (
                    <QuestionField
                      key={question.id}
                      question={question}
                      answer={answers[question.id]}
                      isIrrelevant={irrelevantQuestions.includes(question.id)}
                    />
                  ) : (
                    <HiddenAnswer key={question.id} question={question} answers={answers} />
                  ),
                }),
              )}
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
      <SectionList
        sections={content.sections}
        progress={progress}
        currentSection={currentSection}
      />
    </LiveForm>
  );
}

/** Moves the questions that cannot change the winner to the end; otherwise keeps the order. */
function relevantFirst(
  questions: readonly Question[],
  irrelevantQuestions: readonly string[],
): Question[] {
  return questions.toSorted(
    (a, b) =>
      Number(irrelevantQuestions.includes(a.id)) - Number(irrelevantQuestions.includes(b.id)),
  );
}

function SectionFields(props: {
  section: Section;
  layout: 'bare' | 'titled' | 'folded';
  children: ReactNode;
}) {
  const { section, layout, children } = props;
  if (layout === 'bare') return children;
  if (layout === 'folded') {
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

/** Submit buttons to every section, so that navigating keeps the answers. */
function SectionList(props: { sections: Section[]; progress: Progress; currentSection: string }) {
  const { sections, progress, currentSection } = props;
  const items = [
    ...sections.map(({ id, name }) => {
      const sectionProgress = progress.sections.find(({ section }) => section === id);
      return {
        id,
        name,
        note: sectionProgress
          ? `${sectionProgress.answered} of ${sectionProgress.total} answered`
          : '',
      };
    }),
    { id: ALL_SECTIONS, name: 'All questions on one page', note: '' },
  ];
  return (
    <nav aria-label="Sections of the questionnaire" className="mt-12 border-line border-t pt-5">
      <p className="font-semibold">Go to a section. Your answers come along.</p>
      <ul className="mt-2 grid gap-x-6 @2xl:grid-cols-2">
        {items.map(({ id, name, note }) => (
          <li key={id}>
            <button
              type="submit"
              formAction={hrefs.section(id)}
              aria-current={id === currentSection ? 'step' : undefined}
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
