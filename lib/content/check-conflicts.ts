import type { ReportAt } from './checks';
import type { Conflict, Content } from './schema';

/** Checks that conflicts name known criteria, rules and approaches, and give the other side's numbers. */
export function checkConflicts(content: Content, reportAt: ReportAt): void {
  const ruleIds = new Set(content.rules.map((rule) => rule.id));
  const criterionIds = new Set(content.criteria.map((criterion) => criterion.id));
  const approachIds = new Set(content.approaches.map((approach) => approach.id));
  for (const conflict of content.conflicts) {
    for (const id of conflict.criteria) {
      if (!criterionIds.has(id)) reportAt('conflicts', conflict.id)(`a known criterion, not ${id}`);
    }
    for (const id of conflict.rules) {
      if (!ruleIds.has(id)) reportAt('conflicts', conflict.id)(`a known rule, not ${id}`);
    }
    checkOtherSide(conflict, approachIds, reportAt('conflicts', conflict.id));
  }
}

/** Checks that the other side gives numbers, and only for criteria and rules of the conflict. */
function checkOtherSide(
  { criteria, rules, other }: Conflict,
  approachIds: ReadonlySet<string>,
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
      if (!approachIds.has(approach)) report(`a known approach, not ${approach}`);
    }
  }
}
