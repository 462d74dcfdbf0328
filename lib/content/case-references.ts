import { asCondition, type Check, checkCondition } from './checks';
import type { Content } from './schema';

/** Cases give answers that exist and apply, and outcomes that name approaches. */
export function checkCaseRecords(
  { cases, questions, approaches }: Content,
  { at, options }: Check,
): void {
  const known = new Set(approaches.map(({ id }) => id));
  for (const { id, answers, coding, outcome } of cases) {
    const report = at('cases', id);
    checkCondition(asCondition(answers), options, report);
    const aside = new Set<string>();
    for (const { id: question, appliesWhen } of questions) {
      const fails = Object.entries(appliesWhen).some(([other, wanted]) => {
        const answer = answers[other];
        return aside.has(other) || (answer !== undefined && !wanted.includes(answer));
      });
      if (fails) aside.add(question);
      if (question in answers && fails) report(`no answer to ${question}, which does not apply`);
    }
    for (const key of Object.keys(coding)) {
      if (key !== 'outcome' && !(key in answers)) report(`an answer to ${key}, or no coding of it`);
    }
    for (const approach of [outcome.best, ...outcome.acceptable]) {
      if (!known.has(approach)) report(`a known approach, not ${approach}`);
    }
    if (!outcome.acceptable.includes(outcome.best)) report('the best among the acceptable');
  }
}

export function checkBaselines({ baselines, approaches }: Content, { at, options }: Check): void {
  const known = new Set(approaches.map(({ id }) => id));
  for (const { id, list, otherwise } of baselines) {
    for (const { when } of list) checkCondition(when, options, at('baselines', id));
    for (const approach of [otherwise, ...list.map((one) => one.approach)]) {
      if (!known.has(approach)) at('baselines', id)(`a known approach, not ${approach}`);
    }
  }
}

export function checkCalibration({ calibration, rules }: Content, { at }: Check): void {
  const report = at('calibration', 'calibration');
  const known = new Set(rules.map(({ id }) => id));
  const named = calibration.settings.flatMap((setting) => setting.rules);
  for (const rule of named) if (!known.has(rule)) report(`a known rule, not ${rule}`);
  if (new Set(named).size < named.length) report('each rule in one setting at most');
  if (!calibration.strengths.includes(1)) report('1 among the strengths, which changes nothing');
  for (const { id, strength } of calibration.settings) {
    if (!calibration.strengths.includes(strength)) report(`a strength that is listed, at ${id}`);
  }
}

export function checkEvidence({ evidence }: Content, { at, options }: Check): void {
  for (const question of evidence.groupedBy) {
    if (!options.has(question)) at('evidence', 'evidence')(`a known question, not ${question}`);
  }
}
