import { hrefs } from '@/lib/addresses/hrefs';
import { strengthOf } from '@/lib/content/calibrated';
import type { Content, Rule } from '@/lib/content/schema';
import { UNANSWERED } from '@/lib/content/unknown';
import { optionLabel } from '@/lib/wording/answer-names';
import { nameInSentence } from '@/lib/wording/verdict';
import { Link } from '../site/link';
import { Citations } from '../sources/citations';

/** A rule in full: its condition, reason, effects and sources. */
export function RuleCard({ content, rule }: { content: Content; rule: Rule }) {
  const nameOf = (criterion: string) =>
    content.criteria.find(({ id }) => id === criterion)?.name ?? criterion;
  return (
    <article id={`rule-${rule.id}`} className="border-line border-l-2 pl-4">
      <p>{rule.because}</p>
      <p className="text-muted text-sm">Rule: {rule.id.replaceAll('-', ' ')}</p>
      <p className="text-muted text-sm">When {whenPhrase(content, rule)}.</p>
      <ul className="text-sm">
        {Object.entries(rule.values).map(([criterion, moves]) => (
          <li key={criterion}>
            {nameOf(criterion)}:{' '}
            {Object.entries(moves)
              .map(([id, move]) => `${nameInSentence(content.approaches, id)} ${signedValue(move)}`)
              .join(', ')}
          </li>
        ))}
        {Object.entries(rule.weights).map(([criterion, points]) => (
          <li key={criterion}>
            {nameOf(criterion)} weighs {points > 0 ? 'more' : 'less'}: {signedValue(points)} points
            of importance
          </li>
        ))}
        {rule.vetoes.length > 0 && (
          <li>
            <strong>
              Rules out{' '}
              {rule.vetoes.map((id) => nameInSentence(content.approaches, id)).join(' and ')}.
            </strong>
          </li>
        )}
      </ul>
      <CalibrationNote content={content} rule={rule} />
      <Citations content={content} claims={rule.claims} references={rule.references} />
    </article>
  );
}

/** The factors that the cases put on the rule's moves; nothing if there are none. */
function CalibrationNote({ content, rule }: { content: Content; rule: Rule }) {
  const strengths = content.calibration.found.strengths[strengthOf(rule)];
  if (!strengths || Object.keys(rule.values).length === 0) return null;
  const factors = content.approaches.flatMap(({ id, name }) =>
    strengths[id] ? [`${name.toLowerCase()} × ${strengths[id]}`] : [],
  );
  return (
    <p className="text-muted text-sm">
      Against what we read, the <Link href={hrefs.calibration}>cases</Link> make of the moves:{' '}
      {factors.join(', ')}.
    </p>
  );
}

function whenPhrase(content: Content, rule: Rule): string {
  const parts = Object.entries(rule.when).map(([id, options]) => {
    const question = content.questions.find((candidate) => candidate.id === id);
    if (!question) return id;
    const labels = options.map((option) =>
      option === UNANSWERED ? 'not answered' : `“${optionLabel(question, option)}”`,
    );
    return `“${question.label}” is ${labels.join(' or ')}`;
  });
  return parts.join(' and ');
}

function signedValue(move: number): string {
  return `${move < 0 ? '\u2212' : '+'}${Math.abs(move)}`;
}
