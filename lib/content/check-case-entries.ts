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

/** Checks that calibration settings name known rules, each once, and listed strengths. */
export function checkCalibration(
  { calibration, rules }: Content,
  { reportAt }: CheckContext,
): void {
  const report = reportAt('calibration', 'calibration');
  const ruleIds = new Set(rules.map(({ id }) => id));
  const named = calibration.settings.flatMap((setting) => setting.rules);
  for (const rule of named) if (!ruleIds.has(rule)) report(`a known rule, not ${rule}`);
  if (new Set(named).size < named.length) report('each rule in one setting at most');
  if (!calibration.strengths.includes(1)) report('1 among the strengths, which changes nothing');
  for (const { id, strength } of calibration.settings) {
    if (!calibration.strengths.includes(strength)) report(`a strength that is listed, at ${id}`);
  }
}

/** Checks the options and verdicts that the evidence names. */
export function checkEvidence({ evidence }: Content, { reportAt, optionIds }: CheckContext): void {
  for (const question of evidence.groupedBy) {
    if (!optionIds.has(question))
      reportAt('evidence', 'evidence')(`a known question, not ${question}`);
  }
}
