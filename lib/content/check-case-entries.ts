import { asCondition, type CheckContext, checkCondition } from './checks';
import type { Content } from './schema';

/** Checks that cases give known and applicable answers, and outcomes with known approaches. */
export function checkCaseEntries(
  { cases, questions, approaches }: Content,
  { reportAt, optionIds }: CheckContext,
): void {
  const approachIds = new Set(approaches.map(({ id }) => id));
  for (const { id, answers, coding, outcome } of cases) {
    const report = reportAt('cases', id);
    checkCondition(asCondition(answers), optionIds, report);
    const inapplicable = new Set<string>();
    for (const { id: question, appliesWhen } of questions) {
      const isInapplicable = Object.entries(appliesWhen).some(([earlier, wanted]) => {
        const answer = answers[earlier];
        return inapplicable.has(earlier) || (answer !== undefined && !wanted.includes(answer));
      });
      if (isInapplicable) inapplicable.add(question);
      if (question in answers && isInapplicable)
        report(`no answer to ${question}, which does not apply`);
    }
    for (const key of Object.keys(coding)) {
      if (key !== 'outcome' && !(key in answers)) report(`an answer to ${key}, or no coding of it`);
    }
    for (const approach of [outcome.best, ...outcome.acceptable]) {
      if (!approachIds.has(approach)) report(`a known approach, not ${approach}`);
    }
    if (!outcome.acceptable.includes(outcome.best)) report('the best among the acceptable');
  }
}

/** Checks that baselines name known questions, options and approaches. */
export function checkBaselines(
  { baselines, approaches }: Content,
  { reportAt, optionIds }: CheckContext,
): void {
  const approachIds = new Set(approaches.map(({ id }) => id));
  for (const { id, list, otherwise } of baselines) {
    for (const { when } of list) checkCondition(when, optionIds, reportAt('baselines', id));
    for (const approach of [otherwise, ...list.map((clause) => clause.approach)]) {
      if (!approachIds.has(approach))
        reportAt('baselines', id)(`a known approach, not ${approach}`);
    }
  }
}

/** Checks that the bounds of strengths take in 1, and that strengths name known approaches. */
export function checkCalibration(
  { calibration, approaches }: Content,
  { reportAt }: CheckContext,
): void {
  const report = reportAt('calibration', 'calibration');
  const { least, most } = calibration.strengths;
  if (least > 1 || most < 1) report('bounds of strengths with 1 between them');
  const approachIds = new Set(approaches.map(({ id }) => id));
  for (const id of Object.values(calibration.found.strengths).flatMap(Object.keys)) {
    if (!approachIds.has(id)) report(`a known approach, not ${id}`);
  }
}

/** Checks the questions that the evidence names. */
export function checkEvidence({ evidence }: Content, { reportAt, optionIds }: CheckContext): void {
  for (const question of evidence.groupedBy) {
    if (!optionIds.has(question))
      reportAt('evidence', 'evidence')(`a known question, not ${question}`);
  }
}
