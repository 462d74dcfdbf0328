import type { Content } from '../content/schema';
import { type Agreement, agreementOf, type Share } from '../evidence/agreement';
import { calibrate, crossValidate, trainingCasesOf } from '../evidence/calibrate';
import {
  agreementOn,
  type CheckedCase,
  checkCases,
  decidingRules,
  type Sample,
  sampleOf,
} from '../evidence/check-cases';
import { type Evidence, gatherEvidence, type SampleEvidence } from '../evidence/gather-evidence';
import { meanAgreementOf } from '../evidence/mean-agreement';

const RULES_PER_MISS = 5;
const SAMPLES: Sample[] = ['published', 'blind', 'guidance'];

/**
 * The results of checking the content against its cases, as text for a terminal: agreement of
 * the advisor and the baselines, by verdict and by group; calibration and cross-validation; and
 * each miss with the rules that decided it. `uncalibrated` is the content before calibration.
 */
export function report(content: Content, uncalibrated: Content): string {
  const evidence = gatherEvidence(content);
  return [
    ...kindLines(content, 'Published cases', evidence.published),
    ...otherLines(evidence),
    ...kindLines(content, 'Blind check', evidence.blind),
    ...kindLines(content, 'Guidance', evidence.guidance),
    ...calibrationLines(content, uncalibrated),
    ...misses(evidence.checked),
  ].join('\n');
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

function otherLines({ independent, nearest }: Evidence): string[] {
  return [
    '',
    'Besides',
    columns('', 'best', 'acceptable', 'kappa'),
    line('sources that no number rests on', independent),
    columns('the most similar other case', '', percent(nearest)),
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

function calibrationLines(content: Content, uncalibrated: Content): string[] {
  const { settings, folds, repeats } = uncalibrated.calibration;
  const approaches = content.approaches.map(({ id }) => id);
  const trainingCases = trainingCasesOf(uncalibrated);
  const strengths = calibrate(uncalibrated.calibration, trainingCases);
  const validationRounds = crossValidate(uncalibrated, trainingCases);
  const uncalibratedCases = checkCases(uncalibrated);
  return [
    heading(`Calibration: ${settings.length} strengths, ${trainingCases.length} cases`),
    ...settings.map(({ id, strength }, s) =>
      columns(id, `x ${strengths[s]}`, strengths[s] === strength ? '' : `content has ${strength}`),
    ),
    '',
    columns('', 'best', 'acceptable', 'kappa'),
    ...SAMPLES.map((sample) =>
      line(
        `${sample}, all strengths 1`,
        agreementOn(
          content,
          uncalibratedCases.filter(({ case: testCase }) => sampleOf(testCase) === sample),
        ),
      ),
    ),
    '',
    `Cross-validated: mean of ${repeats} rounds of ${folds} folds, sources kept together`,
    columns('', 'best', 'acceptable', ...approaches.map((id) => `recalled: ${id}`)),
    ...(['published', 'guidance'] as const).map((sample) => {
      const rounds = validationRounds.map((round) =>
        agreementOf(
          round.filter(({ case: testCase }) => sampleOf(testCase) === sample),
          approaches,
        ),
      );
      const { cases, best, acceptable, recall } = meanAgreementOf(rounds);
      return columns(
        sample,
        mean(best, cases),
        mean(acceptable, cases),
        ...approaches.map((id) => `${((recall[id] ?? 0) * 100).toFixed(1)} %`),
      );
    }),
  ];
}

function misses(checked: readonly CheckedCase[]): string[] {
  const missed = checked.filter(({ hit }) => hit === 'miss');
  return [
    heading(`Misses (${missed.length})`),
    ...missed.flatMap((checkedCase) => [
      `${checkedCase.case.id}: reported ${checkedCase.case.outcome.best}, recommended ${checkedCase.winners.join(' and ')} (${checkedCase.recommendation.verdict}, ahead by ${checkedCase.recommendation.margin.toFixed(1)})`,
      ...decidingRules(checkedCase, RULES_PER_MISS).map(
        ({ rule, points }) => `    ${points.toFixed(2).padStart(6)}  ${rule}`,
      ),
      `    ${checkedCase.case.miss ?? ''}`,
    ]),
  ];
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
  return `${hits.toFixed(1)}/${cases} ${((100 * hits) / cases).toFixed(1)} %`;
}

function columns(first: string, ...others: string[]): string {
  return [first.padEnd(34), ...others.map((text) => text.padEnd(26))].join('').trimEnd();
}

function heading(title: string): string {
  return `\n${title}\n${'='.repeat(title.length)}`;
}
