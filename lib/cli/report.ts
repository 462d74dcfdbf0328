import { movedFurthest, strengthName } from '../content/moved-strengths';
import type { Content } from '../content/schema';
import type { Agreement, Share } from '../evidence/agreement';
import { agreementOn, type CheckedCase, decidingRules } from '../evidence/check-cases';
import { type Evidence, gatherEvidence, type SampleEvidence } from '../evidence/gather-evidence';

const RULES_PER_MISS = 5;
const STRENGTHS_SHOWN = 10;

/**
 * The results of checking the content against its cases, as text for a terminal: what the
 * calibration found on unseen cases, the agreement of the final rules and of the baselines, by
 * verdict and by group, and each miss with the rules that decided it.
 */
export function report(content: Content): string {
  const evidence = gatherEvidence(content);
  return [
    ...unseenLines(content),
    ...kindLines(content, 'Published cases, judged by the final rules', evidence.published),
    ...otherLines(content, evidence),
    ...kindLines(content, 'Guidance, judged by the final rules', evidence.guidance),
    ...misses(evidence.checked),
  ].join('\n');
}

/** What `npm run calibrate` found. */
function unseenLines({ calibration }: Content): string[] {
  const { folds, repeats, found } = calibration;
  const { published, guidance, recall, verdicts } = found.unseen;
  return [
    heading(`Unseen cases: nested cross-validation, mean of ${repeats} rounds of ${folds} folds`),
    columns('', 'best', 'acceptable'),
    columns(
      'published',
      mean(published.best, published.cases),
      mean(published.acceptable, published.cases),
    ),
    columns(
      'guidance',
      mean(guidance.best, guidance.cases),
      mean(guidance.acceptable, guidance.cases),
    ),
    '',
    'Published, by verdict',
    ...Object.entries(verdicts).map(([verdict, { cases, acceptable }]) =>
      columns(verdict, '', mean(acceptable, cases)),
    ),
    '',
    'Published, by what was best: the share recommended',
    ...Object.entries(recall).map(([id, { cases, best }]) => columns(id, mean(best, cases))),
    '',
    `Strengths moved furthest (penalty ${found.penalty})`,
    ...movedFurthest(found.strengths)
      .slice(0, STRENGTHS_SHOWN)
      .map(({ strength, approach, factor }) =>
        columns(strengthName(strength), approach, `x ${factor}`),
      ),
  ];
}

function kindLines(content: Content, title: string, evidence: SampleEvidence): string[] {
  const { checked, agreement, baselines, byVerdict } = evidence;
  const groups: [string, (checkedCase: CheckedCase) => string][] = [
    ['Kind', (checkedCase) => checkedCase.case.kind],
    ['Strength of the evidence', (checkedCase) => checkedCase.case.outcome.strength],
    ...content.evidence.groupedBy.map(
      (question): [string, (checkedCase: CheckedCase) => string] => [
        content.questions.find(({ id }) => id === question)?.label ?? question,
        (checkedCase) => checkedCase.case.answers[question] ?? 'not told',
      ],
    ),
  ];
  return [
    heading(`${title} (${checked.length})`),
    columns('', 'best', 'acceptable', 'kappa'),
    line('the advisor', agreement),
    ...baselines.map(({ id, agreement: baselineAgreement }) => line(id, baselineAgreement)),
    '',
    'Verdict',
    ...byVerdict.map(({ verdict, agreement: verdictAgreement }) => line(verdict, verdictAgreement)),
    '',
    'Confusion: reported best (rows) and recommended (columns), and the share recalled',
    ...confusionLines(agreement),
    ...groups.flatMap(([name, groupOf]) => [
      '',
      name,
      ...[...new Set(checked.map(groupOf))].sort().map((value) =>
        line(
          value,
          agreementOn(
            content,
            checked.filter((checkedCase) => groupOf(checkedCase) === value),
          ),
        ),
      ),
    ]),
  ];
}

function otherLines({ calibration }: Content, { independent }: Evidence): string[] {
  const { cases, hits } = calibration.found.nearest;
  return [
    '',
    'Besides',
    columns('', 'best', 'acceptable', 'kappa'),
    line('sources that no number rests on', independent),
    columns('the most similar other case', '', mean(hits, cases)),
  ];
}

function confusionLines({ confusion, recall }: Agreement): string[] {
  const ids = Object.keys(confusion);
  return [
    columns('', ...ids, 'recalled'),
    ...ids.map((best) =>
      columns(
        best,
        ...ids.map((recommended) => String(confusion[best]?.[recommended] ?? 0)),
        recall[best] ? percent(recall[best]) : '',
      ),
    ),
  ];
}

function misses(checked: readonly CheckedCase[]): string[] {
  const missed = checked.filter(({ hit }) => hit === 'miss');
  return [
    heading(`Misses (${missed.length})`),
    ...missed.flatMap((checkedCase) => [
      missLine(checkedCase),
      ...decidingRules(checkedCase, RULES_PER_MISS).map(
        ({ rule, points }) => `    ${points.toFixed(2).padStart(6)}  ${rule}`,
      ),
    ]),
  ];
}

function missLine({ case: { id, outcome }, winners, recommendation }: CheckedCase): string {
  const { verdict, sureness } = recommendation;
  const probability = Math.round(100 * (sureness.probabilities[winners[0] ?? ''] ?? 0));
  return `${id}: reported ${outcome.best}, recommended ${winners.join(' and ')} (${verdict}, ${probability} %)`;
}

function line(name: string, { best, acceptable, kappa }: Agreement): string {
  return columns(
    name,
    percent(best),
    percent(acceptable),
    Number.isNaN(kappa) ? '' : kappa.toFixed(2),
  );
}

function percent({ hits, cases, low, high }: Share): string {
  const toPercent = (share: number) => Math.round(share * 100);
  const percentage = cases > 0 ? toPercent(hits / cases) : '-';
  return `${hits}/${cases} ${percentage} % (${toPercent(low)}-${toPercent(high)})`;
}

function mean(hits: number, cases: number): string {
  const share = cases === 0 ? '-' : ((100 * hits) / cases).toFixed(1);
  return `${hits.toFixed(1)}/${cases} ${share} %`;
}

function columns(first: string, ...others: string[]): string {
  return [first.padEnd(34), ...others.map((text) => text.padEnd(26))].join('').trimEnd();
}

function heading(title: string): string {
  return `\n${title}\n${'='.repeat(title.length)}`;
}
