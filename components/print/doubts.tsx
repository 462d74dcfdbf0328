import type { Answers } from '@/lib/content/schema';
import { optionLabel } from '@/lib/wording/answer-names';
import { fitFinding, leadPhrase } from '@/lib/wording/changes';
import { counted, inPercent } from '@/lib/wording/figures';
import {
  approachName,
  disputesFinding,
  documentsFinding,
  flipsFinding,
  type Given,
  methodsFinding,
  mostTelling,
  openFinding,
  tippingFinding,
  verdictFinding,
  weightsFinding,
} from '@/lib/wording/findings';
import { verdictRecord } from '@/lib/wording/similar-finding';
import { inWords } from '@/lib/wording/verdict';
import { Part, sourced } from './part';
import type { Selection } from './selection';

/** Open questions that are named, the most telling first. */
const MOST_OPEN = 6;

type Props = Given & { selection: Selection };

/** How sure it is, where the documents disagree, and what would change the advice. */
export function Doubts({ selection, ...given }: Props) {
  return (
    <>
      <Part title="How sure is this?">
        <p>{`${verdictFinding(given)} ${verdictRecord(given)}`}</p>
        <p>{`${weightsFinding(given)} ${tippingFinding(given)}`}</p>
        <p>{[methodsFinding(given), documentsFinding(given), disputesFinding(given)].join(' ')}</p>
      </Part>
      <Disputes {...given} selection={selection} />
      <Part title="What would change it?">
        <p>{flipsFinding(given)}</p>
        <Flips {...given} selection={selection} />
        {openFinding(given) && <p>{openFinding(given)}</p>}
        <Open {...given} />
      </Part>
    </>
  );
}

function Disputes({ selection, ...given }: Props) {
  const { content } = given;
  const { conflicts, moreConflicts } = selection;
  if (conflicts.length === 0) return null;
  return (
    <Part title="Where the documents disagree">
      <ul>
        {conflicts.map(({ id, question, taken, other, winner }) => (
          <li key={id}>
            <b>{question}</b>
            {` We go with: ${sourced(content, taken.says, taken)} The other side: ${sourced(content, other.says, other)} With the other side, ${approachName(given, winner)} would come first.`}
          </li>
        ))}
      </ul>
      {moreConflicts.length > 0 && <p>The same holds for: {moreConflicts.join(' ')}</p>}
    </Part>
  );
}

function Flips({ selection, ...given }: Props) {
  const { content, recommendation } = given;
  const { flips, moreFlips } = selection;
  const changedBy = (changes: Answers) =>
    content.questions.filter(({ id }) => changes[id] !== undefined);
  const phrases = (changes: Answers) =>
    changedBy(changes)
      .map((question) => {
        const [was, now] = [recommendation.answers, changes].map((all) =>
          optionLabel(question, all[question.id]),
        );
        return `${question.label}: ${was} → ${now}.`;
      })
      .join(' ');
  const ways = new Set(
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
            <b>{approachName(given, flip.winner)}</b>
            {` comes first${leadPhrase(flip)}. ${fitFinding(given, flip)}`}
          </li>
        ))}
      </ul>
      {moreFlips > 0 && <p>{`And ${counted(moreFlips, 'more change')} in the full result.`}</p>}
      {ways.size > 0 && (
        <p>
          <b>How to bring these about:</b> {[...ways].join(' ')}
        </p>
      )}
    </>
  );
}

/** The open questions that can still change the advice, by their short names. */
function Open(given: Given) {
  const { content, recommendation } = given;
  const telling = mostTelling(given);
  const able = recommendation.analysis.open.filter(({ canChange }) => canChange);
  const labels = able.flatMap(
    ({ question }) => content.questions.find(({ id }) => id === question)?.label ?? [],
  );
  const rest = labels.length - MOST_OPEN;
  const most = rest > 1 ? [...labels.slice(0, MOST_OPEN), `${rest} more`] : labels;
  return (
    <>
      {telling && (
        <p>
          <b>The most telling:</b>
          {` ${telling.question.text} As long as it is open, even the best guess is wrong in ${inPercent(telling.effect)} of the ways to answer the rest.`}
        </p>
      )}
      {labels.length > 1 && <p>{`Able to change it: ${inWords(most)}.`}</p>}
    </>
  );
}
