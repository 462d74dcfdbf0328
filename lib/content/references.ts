import {
  checkBaselines,
  checkCalibration,
  checkCaseRecords,
  checkEvidence,
} from './case-references';
import { asCondition, type Check, checkCondition, type Report } from './checks';
import { citations } from './citations';
import { checkMigrations } from './migration-references';
import type { Conflict, Content } from './schema';
import { UNKNOWN } from './unknown';

type Broken = { kind: keyof Content; id: string; expected: string };
/**
 * Everything that points at a record that is not there, and, where no record is missing
 * because of a mistake of its own, every source that nothing uses.
 */
export function checkReferences(content: Content, { isWhole }: { isWhole: boolean }): Broken[] {
  const broken: Broken[] = [];
  const at = (kind: keyof Content, id: string) => (expected: string) => {
    broken.push({ kind, id, expected });
  };
  const check = { at, options: optionsOf(content), ...cited(content) };

  checkUnique(content, at);
  checkSources(content, at);
  checkQuestions(content, check);
  checkCriteria(content, at);
  checkRules(content, check);
  checkVetoes(content, at);
  checkConflicts(content, at);
  checkMethod(content, check);
  checkCaseRecords(content, check);
  checkBaselines(content, check);
  checkCalibration(content, check);
  checkEvidence(content, check);
  checkMigrations(content, check);
  if (isWhole) checkUse(content, check);
  return broken;
}

function optionsOf(content: Content): Map<string, Set<string>> {
  return new Map(content.questions.map((q) => [q.id, new Set(q.options.map((o) => o.id))]));
}

function cited(content: Content): { claims: Set<string>; references: Set<string> } {
  const all = citations(content);
  return {
    claims: new Set(all.filter((c) => c.kind !== 'conflicts').flatMap((c) => c.of.claims)),
    references: new Set(all.flatMap((c) => c.of.references)),
  };
}

function checkUnique(content: Content, at: Report): void {
  for (const [kind, records] of Object.entries(content)) {
    if (!Array.isArray(records)) continue;
    const seen = new Set<string>();
    for (const { id } of records) {
      if (seen.has(id)) at(kind as keyof Content, id)('an id that no other record has');
      seen.add(id);
    }
  }
}

function checkSources(content: Content, at: Report): void {
  const claims = new Set(content.claims.map((claim) => claim.id));
  const references = new Set(content.references.map((reference) => reference.id));
  const documents = new Set(content.documents.map((document) => document.id));

  for (const { kind: citing, id, of } of citations(content)) {
    const kind = citing === 'experiments' ? 'method' : citing;
    for (const claim of of.claims) {
      if (!claims.has(claim)) at(kind, id)(`a known claim, not ${claim}`);
    }
    for (const reference of of.references) {
      if (!references.has(reference)) at(kind, id)(`a known reference, not ${reference}`);
    }
    if (of.claims.length + of.references.length === 0) {
      at(kind, id)('at least one claim or reference');
    }
  }
  for (const claim of content.claims) {
    if (!documents.has(claim.document)) at('claims', claim.id)('a known document');
    if (!claim.id.startsWith(`${claim.document}.`)) {
      at('claims', claim.id)(`an id that starts with ${claim.document}.`);
    }
  }
}

function checkQuestions(content: Content, { at, options }: Check): void {
  const sections = new Set(content.sections.map((section) => section.id));
  const earlier = new Map<string, Set<string>>();
  for (const question of content.questions) {
    const report = at('questions', question.id);
    if (!sections.has(question.section)) report(`a known section, not ${question.section}`);
    if (options.get(question.id)?.size !== question.options.length) report('options with own ids');
    if (options.get(question.id)?.has(UNKNOWN)) report(`no option called ${UNKNOWN}`);
    checkCondition(question.appliesWhen, earlier, (expected) =>
      report(`${expected} (appliesWhen may only name earlier questions)`),
    );
    const { change } = question;
    const isPossible = [change.later, change.earlier].includes('bring-about');
    if (isPossible !== (change.how !== undefined)) {
      report('"how" where a change can be brought about, and nowhere else');
    }
    const bands = question.options.map((option) => option.from);
    const rising = bands.every((from, i) => i === 0 || (from ?? -1) > (bands[i - 1] ?? -1));
    if (bands.some((from) => from !== undefined) && !(bands[0] === 0 && rising)) {
      report('bands that start at 0 and rise');
    }
    earlier.set(question.id, options.get(question.id) ?? new Set());
  }
  for (const section of content.sections) {
    if (!content.questions.some((question) => question.section === section.id)) {
      at('sections', section.id)('at least one question');
    }
  }
}

function checkCriteria(content: Content, at: Report): void {
  const approaches = content.approaches.map((approach) => approach.id).sort();
  for (const criterion of content.criteria) {
    if (Object.keys(criterion.values).sort().join() !== approaches.join()) {
      at('criteria', criterion.id)(`a value for each of ${approaches.join(', ')}`);
    }
  }
}

function checkRules(content: Content, { at, options }: Check): void {
  const criteria = new Set(content.criteria.map((criterion) => criterion.id));
  const approaches = new Set(content.approaches.map((approach) => approach.id));
  for (const rule of content.rules) {
    const report = at('rules', rule.id);
    checkCondition(rule.when, options, report);
    for (const example of rule.examples) {
      checkCondition(asCondition(example), options, report);
    }
    for (const id of [...Object.keys(rule.values), ...Object.keys(rule.weights)]) {
      if (!criteria.has(id)) report(`a known criterion, not ${id}`);
    }
    const named = [...rule.vetoes, ...(rule.caution?.for ?? [])];
    for (const id of [...Object.values(rule.values).flatMap(Object.keys), ...named]) {
      if (!approaches.has(id)) report(`a known approach, not ${id}`);
    }
  }
}

/** However the questions are answered, there has to be an approach left to recommend. */
function checkVetoes({ rules, approaches }: Content, at: Report): void {
  const vetoed = new Set(rules.flatMap((rule) => rule.vetoes));
  const [first] = approaches;
  if (first && approaches.every(({ id }) => vetoed.has(id))) {
    at('approaches', first.id)('at least one approach that no rule rules out');
  }
}

function checkMethod({ method, approaches, documents }: Content, { at, options }: Check): void {
  const report = at('method', 'method');
  checkCondition(asCondition(method.example.answers), options, report);
  for (const [test, { clear, leaning }] of Object.entries(method.verdict)) {
    if (clear < leaning) report(`a threshold of ${test} for "clear" not under that for "leaning"`);
  }
  if (method.verdict.documents.clear > documents.length) report('no more documents than there are');

  for (const { id, between, when, days } of method.experiments) {
    checkCondition(when, options, at('method', id));
    if (days.least > days.most) at('method', id)('days that rise from least to most');
    for (const approach of between) {
      if (!approaches.some((one) => one.id === approach)) {
        at('method', id)(`a known approach, not ${approach}`);
      }
    }
  }
  approaches.forEach((one, n) => {
    for (const other of approaches.slice(n + 1)) {
      const own = method.experiments.filter(
        ({ between }) => between.includes(one.id) && between.includes(other.id),
      );
      const isSafe = own.some(({ when }) => Object.keys(when).length === 0);
      if (!isSafe) report(`an experiment between ${one.id} and ${other.id} that always applies`);
    }
  });
}

function checkConflicts(content: Content, at: Report): void {
  const rules = new Set(content.rules.map((rule) => rule.id));
  const criteria = new Set(content.criteria.map((criterion) => criterion.id));
  const approaches = new Set(content.approaches.map((approach) => approach.id));
  for (const conflict of content.conflicts) {
    for (const id of conflict.criteria) {
      if (!criteria.has(id)) at('conflicts', conflict.id)(`a known criterion, not ${id}`);
    }
    for (const id of conflict.rules) {
      if (!rules.has(id)) at('conflicts', conflict.id)(`a known rule, not ${id}`);
    }
    checkOtherSide(conflict, approaches, at('conflicts', conflict.id));
  }
}

/** The other side speaks of the conflict's own criteria and rules, and differs from ours. */
function checkOtherSide(
  { criteria, rules, other }: Conflict,
  approaches: ReadonlySet<string>,
  report: (expected: string) => void,
): void {
  const tables = [other.would.values, ...Object.values(other.would.rules)];
  if (tables.every((table) => Object.keys(table).length === 0)) {
    report('numbers that the other side would give');
  }
  for (const id of Object.keys(other.would.rules)) {
    if (!rules.includes(id)) report(`a rule of this conflict, not ${id}`);
  }
  for (const [id, row] of tables.flatMap((table) => Object.entries(table))) {
    if (!criteria.includes(id)) report(`a criterion of this conflict, not ${id}`);
    for (const approach of Object.keys(row)) {
      if (!approaches.has(approach)) report(`a known approach, not ${approach}`);
    }
  }
}

function checkUse(content: Content, { at, claims, references }: Check): void {
  for (const claim of content.claims) {
    const report = at('claims', claim.id);
    if (!claims.has(claim.id) && !claim.unused) report('a use, or "unused" with the reason');
    if (claims.has(claim.id) && claim.unused) report('no "unused": something cites it');
  }
  for (const reference of content.references) {
    if (!references.has(reference.id)) at('references', reference.id)('a use');
  }
}
