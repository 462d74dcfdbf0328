import type { Content } from '../content/schema';
import { type Agreement, agreementOf, type Share } from '../evidence/agreement';
import { calibrate, crossValidate, lessonsOf } from '../evidence/calibrate';
import {
  agreementOn,
  type Checked,
  checkCases,
  decidingRules,
  type Sample,
  sampleOf,
} from '../evidence/check';
import { type Evidence, gather, type Kind } from '../evidence/gather';
import { meansOf } from '../evidence/means';

const RULES_PER_MISS = 5;
const SAMPLES: Sample[] = ['published', 'blind', 'guidance'];

/**
 * The whole check as text for a terminal: agreement with the cases beside the baselines, by
 * verdict and by group, the calibration and its cross-validation, and every miss with the
 * rules that decided it. `readings` is the content before calibration.
 */
export function report(content: Content, readings: Content): string {
  const found = gather(content);
  return [
    ...kindLines(content, 'Published cases', found.published),
    ...otherLines(found),
    ...kindLines(content, 'Blind check', found.blind),
    ...kindLines(content, 'Guidance', found.guidance),
    ...calibrationLines(content, readings),
    ...misses(found.checked),
  ].join('\n');
}

function kindLines(content: Content, title: string, kind: Kind): string[] {
  const { checked, agreement, baselines, byVerdict } = kind;
  const groups: [string, (one: Checked) => string][] = [
    ['Kind', (one) => one.case.kind],
    ['Strength of the evidence', (one) => one.case.outcome.strength],
    ...content.evidence.groupedBy.map((question): [string, (one: Checked) => string] => [
      content.questions.find(({ id }) => id === question)?.label ?? question,
      (one) => one.case.answers[question] ?? 'not told',
    ]),
  ];
  return [
    heading(`${title} (${checked.length})`),
    columns('', 'best', 'acceptable', 'kappa'),
    line('the advisor', agreement),
    ...baselines.map(({ id, agreement: own }) => line(id, own)),
    '',
    'Verdict',
    ...byVerdict.map(({ verdict, agreement: own }) => line(verdict, own)),
    '',
    'Confusion: reported best (rows) and recommended (columns), and the share recalled',
    ...confusionLines(agreement),
    ...groups.flatMap(([name, of]) => [
      '',
      name,
      ...[...new Set(checked.map(of))].sort().map((value) =>
        line(
          value,
          agreementOn(
            content,
            checked.filter((one) => of(one) === value),
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
        ...ids.map((given) => String(confusion[best]?.[given] ?? 0)),
        recall[best] ? percent(recall[best]) : '',
      ),
    ),
  ];
}

function calibrationLines(content: Content, readings: Content): string[] {
  const { settings, folds, repeats } = readings.calibration;
  const approaches = content.approaches.map(({ id }) => id);
  const lessons = lessonsOf(readings);
  const strengths = calibrate(readings.calibration, lessons);
  const judged = crossValidate(readings, lessons);
  const before = checkCases(readings);
  return [
    heading(`Calibration: ${settings.length} strengths, ${lessons.length} cases`),
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
          before.filter(({ case: one }) => sampleOf(one) === sample),
        ),
      ),
    ),
    '',
    `Cross-validated: mean of ${repeats} rounds of ${folds} folds, sources kept together`,
    columns('', 'best', 'acceptable', ...approaches.map((id) => `recalled: ${id}`)),
    ...(['published', 'guidance'] as const).map((sample) => {
      const rounds = judged.map((round) =>
        agreementOf(
          round.filter(({ case: one }) => sampleOf(one) === sample),
          approaches,
        ),
      );
      const { cases, best, acceptable, recall } = meansOf(rounds);
      return columns(
        sample,
        mean(best, cases),
        mean(acceptable, cases),
        ...approaches.map((id) => `${((recall[id] ?? 0) * 100).toFixed(1)} %`),
      );
    }),
  ];
}

function misses(checked: readonly Checked[]): string[] {
  const missed = checked.filter(({ hit }) => hit === 'miss');
  return [
    heading(`Misses (${missed.length})`),
    ...missed.flatMap((one) => [
      `${one.case.id}: reported ${one.case.outcome.best}, recommended ${one.given} (${one.recommendation.verdict}, ahead by ${one.recommendation.margin.toFixed(1)})`,
      ...decidingRules(one, RULES_PER_MISS).map(
        ({ rule, points }) => `    ${points.toFixed(2).padStart(6)}  ${rule}`,
      ),
      `    ${one.case.miss ?? ''}`,
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
  const whole = (share: number) => Math.round(share * 100);
  const own = cases > 0 ? whole(hits / cases) : '-';
  return `${hits}/${cases} ${own} % (${whole(low)}-${whole(high)})`;
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
