import {
  checkBaselines,
  checkCalibration,
  checkCaseEntries,
  checkEvidence,
} from './check-case-entries';
import { checkConflicts } from './check-conflicts';
import { checkMigrations } from './check-migrations';
import {
  asCondition,
  type CheckContext,
  checkCondition,
  type ReportAt,
  withUnanswered,
} from './checks';
import { citations } from './citations';
import type { Content } from './schema';
import { UNANSWERED, UNKNOWN } from './unknown';

type BrokenReference = { kind: keyof Content; id: string; expected: string };

/**
 * Checks the constraints between entries, such as references to others by id, and returns all
 * violations. Unused sources are reported only if the content is whole: with an entry missing
 * because of a mistake of its own, they might be used there.
 */
export function checkReferences(
  content: Content,
  { isWhole }: { isWhole: boolean },
): BrokenReference[] {
  const broken: BrokenReference[] = [];
  const reportAt = (kind: keyof Content, id: string) => (expected: string) => {
    broken.push({ kind, id, expected });
  };
  const context = { reportAt, optionIds: optionIdsOf(content), ...citedSources(content) };

  checkUniqueIds(content, reportAt);
  checkSources(content, reportAt);
  checkQuestions(content, context);
  checkCriteria(content, reportAt);
  checkRules(content, context);
  checkVetoes(content, reportAt);
  checkConflicts(content, reportAt);
  checkMethod(content, context);
  checkCaseEntries(content, context);
  checkBaselines(content, context);
  checkCalibration(content, context);
  checkEvidence(content, context);
  checkMigrations(content, context);
  if (isWhole) checkUse(content, context);
  return broken;
}

function optionIdsOf(content: Content): Map<string, Set<string>> {
  return new Map(content.questions.map((q) => [q.id, new Set(q.options.map((o) => o.id))]));
}

function citedSources(content: Content): {
  citedClaims: Set<string>;
  citedReferences: Set<string>;
} {
  const allCitations = citations(content);
  return {
    citedClaims: new Set(
      allCitations.filter((c) => c.kind !== 'conflicts').flatMap((c) => c.sources.claims),
    ),
    citedReferences: new Set(allCitations.flatMap((c) => c.sources.references)),
  };
}

function checkUniqueIds(content: Content, reportAt: ReportAt): void {
  for (const [kind, entries] of Object.entries(content)) {
    if (!Array.isArray(entries)) continue;
    const seen = new Set<string>();
    for (const { id } of entries) {
      if (seen.has(id)) reportAt(kind as keyof Content, id)('an id that no other entry has');
      seen.add(id);
    }
  }
}

function checkSources(content: Content, reportAt: ReportAt): void {
  const claimIds = new Set(content.claims.map((claim) => claim.id));
  const referenceIds = new Set(content.references.map((reference) => reference.id));
  const documentIds = new Set(content.documents.map((document) => document.id));

  for (const { kind: citing, id, sources } of citations(content)) {
    const kind = citing === 'experiments' ? 'method' : citing;
    for (const claim of sources.claims) {
      if (!claimIds.has(claim)) reportAt(kind, id)(`a known claim, not ${claim}`);
    }
    for (const reference of sources.references) {
      if (!referenceIds.has(reference)) reportAt(kind, id)(`a known reference, not ${reference}`);
    }
    if (sources.claims.length + sources.references.length === 0) {
      reportAt(kind, id)('at least one claim or reference');
    }
  }
  for (const claim of content.claims) {
    if (!documentIds.has(claim.document)) reportAt('claims', claim.id)('a known document');
    if (!claim.id.startsWith(`${claim.document}.`)) {
      reportAt('claims', claim.id)(`an id that starts with ${claim.document}.`);
    }
  }
}

function checkQuestions(content: Content, { reportAt, optionIds }: CheckContext): void {
  const sectionIds = new Set(content.sections.map((section) => section.id));
  const earlierOptions = new Map<string, Set<string>>();
  for (const question of content.questions) {
    const report = reportAt('questions', question.id);
    if (!sectionIds.has(question.section)) report(`a known section, not ${question.section}`);
    if (optionIds.get(question.id)?.size !== question.options.length)
      report('options with own ids');
    for (const taken of [UNKNOWN, UNANSWERED]) {
      if (optionIds.get(question.id)?.has(taken)) report(`no option called ${taken}`);
    }
    checkCondition(question.appliesWhen, earlierOptions, (expected) =>
      report(`${expected} (appliesWhen may only name earlier questions)`),
    );
    const { change } = question;
    const canBeBroughtAbout = [change.later, change.earlier].includes('bring-about');
    if (canBeBroughtAbout !== (change.how !== undefined)) {
      report('"how" where a change can be brought about, and nowhere else');
    }
    const bands = question.options.map((option) => option.from);
    const areRising = bands.every((from, i) => i === 0 || (from ?? -1) > (bands[i - 1] ?? -1));
    if (bands.some((from) => from !== undefined) && !(bands[0] === 0 && areRising)) {
      report('bands that start at 0 and rise');
    }
    earlierOptions.set(question.id, optionIds.get(question.id) ?? new Set());
  }
  for (const section of content.sections) {
    if (!content.questions.some((question) => question.section === section.id)) {
      reportAt('sections', section.id)('at least one question');
    }
  }
}

function checkCriteria(content: Content, reportAt: ReportAt): void {
  const approachIds = content.approaches.map((approach) => approach.id).sort();
  for (const criterion of content.criteria) {
    if (Object.keys(criterion.values).sort().join() !== approachIds.join()) {
      reportAt('criteria', criterion.id)(`a value for each of ${approachIds.join(', ')}`);
    }
  }
}

function checkRules(content: Content, { reportAt, optionIds }: CheckContext): void {
  const criterionIds = new Set(content.criteria.map((criterion) => criterion.id));
  const approachIds = new Set(content.approaches.map((approach) => approach.id));
  const facts = new Set(content.criteria.filter(({ fact }) => fact).map(({ id }) => id));
  const conditionOptions = withUnanswered(optionIds);
  for (const rule of content.rules) {
    const report = reportAt('rules', rule.id);
    checkCondition(rule.when, conditionOptions, report);
    for (const example of rule.examples) {
      checkCondition(asCondition(example), optionIds, report);
    }
    for (const id of [...Object.keys(rule.values), ...Object.keys(rule.weights)]) {
      if (!criterionIds.has(id)) report(`a known criterion, not ${id}`);
    }
    for (const id of Object.keys(rule.values)) {
      if (facts.has(id))
        report(`no change of a value on ${id}, which is a fact; change its weight`);
    }
    const named = [...rule.vetoes, ...(rule.caution?.for ?? [])];
    for (const id of [...Object.values(rule.values).flatMap(Object.keys), ...named]) {
      if (!approachIds.has(id)) report(`a known approach, not ${id}`);
    }
  }
}

/** Checks that, whatever the answers, at least one approach is never vetoed. */
function checkVetoes({ rules, approaches }: Content, reportAt: ReportAt): void {
  const vetoed = new Set(rules.flatMap((rule) => rule.vetoes));
  const [first] = approaches;
  if (first && approaches.every(({ id }) => vetoed.has(id))) {
    reportAt('approaches', first.id)('at least one approach that no rule rules out');
  }
}

function checkMethod({ method, approaches }: Content, { reportAt, optionIds }: CheckContext): void {
  const report = reportAt('method', 'method');
  checkCondition(asCondition(method.example.answers), optionIds, report);
  const { clear, leaning } = method.verdict;
  if (clear < leaning) report('a threshold for "clear" not under that for "leaning"');

  for (const { id, between, when, days } of method.experiments) {
    checkCondition(when, optionIds, reportAt('method', id));
    if (days.least > days.most) reportAt('method', id)('days that rise from least to most');
    for (const approach of between) {
      if (!approaches.some((candidate) => candidate.id === approach)) {
        reportAt('method', id)(`a known approach, not ${approach}`);
      }
    }
  }
  approaches.forEach((approach, n) => {
    for (const other of approaches.slice(n + 1)) {
      const pairExperiments = method.experiments.filter(
        ({ between }) => between.includes(approach.id) && between.includes(other.id),
      );
      const hasDefault = pairExperiments.some(({ when }) => Object.keys(when).length === 0);
      if (!hasDefault)
        report(`an experiment between ${approach.id} and ${other.id} that always applies`);
    }
  });
}

function checkUse(
  content: Content,
  { reportAt, citedClaims, citedReferences }: CheckContext,
): void {
  for (const claim of content.claims) {
    const report = reportAt('claims', claim.id);
    if (!citedClaims.has(claim.id) && !claim.unused) report('a use, or "unused" with the reason');
    if (citedClaims.has(claim.id) && claim.unused) report('no "unused": something cites it');
  }
  for (const reference of content.references) {
    if (!citedReferences.has(reference.id)) reportAt('references', reference.id)('a use');
  }
}
