import type { Answers } from '@/lib/content/schema';
import { optionLabel } from '@/lib/wording/answer-names';
import { consistencyFinding, leadPhrase } from '@/lib/wording/changes';
import { counted, wholePercent } from '@/lib/wording/figures';
import {
  disputesFinding,
  documentsFinding,
  flipsFinding,
  methodsFinding,
  type Result,
  tippingFinding,
  weightsFinding,
} from '@/lib/wording/findings';
import { mostInformativeQuestion, openFinding } from '@/lib/wording/open-findings';
import { firstPlace, joinInWords } from '@/lib/wording/verdict';
import { verdictFinding } from '@/lib/wording/verdict-finding';
import { ReportSection, withSourceLabels } from './report-section';
import type { Selection } from './selection';

/** At most this many open questions are named. */
const MAX_OPEN_QUESTIONS = 6;

type Props = Result & { selection: Selection };

/** The sureness of the verdict, conflicts between documents, flips and open questions. */
export function Uncertainty({ selection, ...result }: Props) {
  return (
    <>
      <ReportSection title="How sure is this?">
        <p>{verdictFinding(result)}</p>
        <p>{`${weightsFinding(result)} ${tippingFinding(result)}`}</p>
        <p>
          {[methodsFinding(result), documentsFinding(result), disputesFinding(result)].join(' ')}
        </p>
      </ReportSection>
      <Conflicts {...result} selection={selection} />
      <ReportSection title="What would change it?">
        <p>{flipsFinding(result)}</p>
        <Flips {...result} selection={selection} />
        {openFinding(result) && <p>{openFinding(result)}</p>}
        <OpenQuestions {...result} />
      </ReportSection>
    </>
  );
}

function Conflicts({ selection, ...result }: Props) {
  const { content } = result;
  const { conflicts, moreConflicts } = selection;
  if (conflicts.length === 0) return null;
  return (
    <ReportSection title="Where the documents disagree">
      <ul>
        {conflicts.map(({ id, question, taken, other, winners }) => (
          <li key={id}>
            <b>{question}</b>
            {` We go with: ${withSourceLabels(content, taken.says, taken)} The other side: ${withSourceLabels(content, other.says, other)} With the other side, ${firstPlace(content.approaches, winners, 'would')}.`}
          </li>
        ))}
      </ul>
      {moreConflicts.length > 0 && <p>The same holds for: {moreConflicts.join(' ')}</p>}
    </ReportSection>
  );
}

function Flips({ selection, ...result }: Props) {
  const { content, recommendation } = result;
  const { flips, moreFlips } = selection;
  const changedBy = (changes: Answers) =>
    content.questions.filter(({ id }) => changes[id] !== undefined);
  const phrases = (changes: Answers) =>
    changedBy(changes)
      .map((question) => {
        const [oldLabel, newLabel] = [recommendation.answers, changes].map((answers) =>
          optionLabel(question, answers[question.id]),
        );
        return `${question.label}: ${oldLabel} → ${newLabel}.`;
      })
      .join(' ');
  const instructions = new Set(
    flips
      .filter(({ kind }) => kind === 'bring-about')
      .flatMap(({ changes }) => changedBy(changes).flatMap(({ change }) => change.how ?? [])),
  );
  return (
    <>
      <ul>
        {flips.map((flip, n) => (
          <li key={n}>
            {`${phrases(flip.changes)} Then `}
            <b>{firstPlace(content.approaches, flip.winners, 'now')}</b>
            {`${leadPhrase(flip)}. ${consistencyFinding(result, flip)}`}
          </li>
        ))}
      </ul>
      {moreFlips > 0 && <p>{`And ${counted(moreFlips, 'more change')} in the full result.`}</p>}
      {instructions.size > 0 && (
        <p>
          <b>How to bring these about:</b> {[...instructions].join(' ')}
        </p>
      )}
    </>
  );
}

/** The open questions that can still change the advice, by their labels. */
function OpenQuestions(result: Result) {
  const { content, recommendation } = result;
  const telling = mostInformativeQuestion(result);
  const decisive = recommendation.analysis.open.filter(({ canChange }) => canChange);
  const labels = decisive.flatMap(
    ({ question }) => content.questions.find(({ id }) => id === question)?.label ?? [],
  );
  const rest = labels.length - MAX_OPEN_QUESTIONS;
  const named = rest > 1 ? [...labels.slice(0, MAX_OPEN_QUESTIONS), `${rest} more`] : labels;
  return (
    <>
      {telling && (
        <p>
          <b>{telling.title}</b>
          {` ${telling.question.text} As long as it is open, even the best guess is wrong in ${wholePercent(telling.effect)} of the ways to answer the rest.`}
        </p>
      )}
      {labels.length > 1 && <p>{`Able to change it: ${joinInWords(named)}.`}</p>}
    </>
  );
}
