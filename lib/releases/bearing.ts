import type { Content } from '../content/schema';
import { canonicalJson, sha256 } from './canonical';

/** "kind/id" of a record -> all of it that bears on a recommendation; words do not. */
type Bearing = Record<string, unknown>;

/**
 * What of the content bears on which approach is recommended, by how much and how surely,
 * record by record. Sentences, published cases and the hosts of the widget do not.
 */
export function bearing(content: Content): Bearing {
  const { minimumAnswers, verdict, leastLead, experiments } = content.method;
  return Object.fromEntries([
    ...content.documents.map(({ id }) => [`documents/${id}`, true]),
    ...content.questions.map(({ id, appliesWhen, options, unknown, change }) => [
      `questions/${id}`,
      {
        appliesWhen,
        options: options.map((option) => [option.id, option.from]),
        unknown,
        change: [change.later, change.earlier],
      },
    ]),
    ...content.criteria.map(({ id, importance, values }) => [
      `criteria/${id}`,
      {
        importance: withoutWords(importance),
        values: Object.entries(values)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([approach, base]) => [approach, withoutWords(base)]),
      },
    ]),
    ...content.rules.map(({ id, because, examples, caution, ...rule }) => [
      `rules/${id}`,
      { ...rule, caution: caution?.for },
    ]),
    ...content.approaches.map(({ id, order }) => [`approaches/${id}`, order]),
    ...content.conflicts.map(({ id, rules, other }) => [
      `conflicts/${id}`,
      { rules, would: other.would },
    ]),
    ...experiments.map(({ id, between, when }) => [`experiments/${id}`, { between, when }]),
    ['method/method', { minimumAnswers, verdict, leastLead }],
  ]);
}

function withoutWords<Base extends { because: string }>({ because, ...rest }: Base) {
  return rest;
}

/** A short name of all that bears on a recommendation: equal results, equal fingerprint. */
export function fingerprint(content: Content): string {
  const records = bearing(content);
  // The order of records decides between equals.
  return sha256(canonicalJson([records, Object.keys(records)]));
}

/**
 * The records, as "kind/id", that bear on a recommendation otherwise in one content than in
 * another; "kind/order" where records that both have stand in another order.
 */
export function changedRecords(before: Content, after: Content): string[] {
  const [old, now] = [bearing(before), bearing(after)];
  const changed = [...new Set([...Object.keys(old), ...Object.keys(now)])].filter(
    (record) => canonicalJson(old[record] ?? null) !== canonicalJson(now[record] ?? null),
  );
  const common = (one: Bearing, other: Bearing) => Object.keys(one).filter((key) => key in other);
  const [orderOld, orderNow] = [common(old, now), common(now, old)];
  const kinds = new Set(orderOld.map((record) => record.split('/')[0] ?? ''));
  const moved = [...kinds].filter((kind) => {
    const of = (records: string[]) => records.filter((record) => record.startsWith(`${kind}/`));
    return of(orderOld).join() !== of(orderNow).join();
  });
  return [...changed, ...moved.map((kind) => `${kind}/order`)];
}
