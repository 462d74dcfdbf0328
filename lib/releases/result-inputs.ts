import type { Content } from '../content/schema';
import { canonicalJson, sha256 } from './canonical';

/** "kind/id" of an entry -> its parts that affect a recommendation; wording does not. */
type ResultInputs = Record<string, unknown>;

/**
 * The parts of the content that affect which approach is recommended, by what margin and with what
 * verdict, by entry. Sentences, published cases and the hosts of the widget do not.
 */
export function resultInputs(content: Content): ResultInputs {
  const { engine, minimumAnswers, verdict, analysis, leastLead, experiments } = content.method;
  const { scale, map } = content.calibration.found;
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
        importance: withoutReason(importance),
        values: Object.entries(values)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([approach, base]) => [approach, withoutReason(base)]),
      },
    ]),
    ...content.rules.map(({ id, because, examples, strength, caution, ...rule }) => [
      `rules/${id}`,
      { ...rule, caution: caution?.for },
    ]),
    ...content.approaches.map(({ id, order }) => [`approaches/${id}`, order]),
    ...content.conflicts.map(({ id, rules, other }) => [
      `conflicts/${id}`,
      { rules, would: other.would },
    ]),
    ...experiments.map(({ id, between, when }) => [`experiments/${id}`, { between, when }]),
    ['method/method', { engine, minimumAnswers, verdict, analysis, leastLead }],
    ['calibration/calibration', { scale, map }],
  ]);
}

function withoutReason<Base extends { because: string }>({ because, ...rest }: Base) {
  return rest;
}

/**
 * The SHA-256 of all parts of the content that affect a recommendation, and of their order.
 * Contents with the same fingerprint give the same results.
 */
export function fingerprint(content: Content): string {
  const inputs = resultInputs(content);
  // The order of entries breaks ties.
  return sha256(canonicalJson([inputs, Object.keys(inputs)]));
}

/**
 * The entries, as "kind/id", that affect a recommendation differently in two contents; "kind/order"
 * where the entries that both have are in a different order.
 */
export function changedEntries(before: Content, after: Content): string[] {
  const [inputsBefore, inputsAfter] = [resultInputs(before), resultInputs(after)];
  const changed = [...new Set([...Object.keys(inputsBefore), ...Object.keys(inputsAfter)])].filter(
    (entry) =>
      canonicalJson(inputsBefore[entry] ?? null) !== canonicalJson(inputsAfter[entry] ?? null),
  );
  const sharedKeys = (inputs: ResultInputs, other: ResultInputs) =>
    Object.keys(inputs).filter((key) => key in other);
  const [orderBefore, orderAfter] = [
    sharedKeys(inputsBefore, inputsAfter),
    sharedKeys(inputsAfter, inputsBefore),
  ];
  const kinds = new Set(orderBefore.map((entry) => entry.split('/')[0] ?? ''));
  const reordered = [...kinds].filter((kind) => {
    const ofKind = (entries: string[]) => entries.filter((entry) => entry.startsWith(`${kind}/`));
    return ofKind(orderBefore).join() !== ofKind(orderAfter).join();
  });
  return [...changed, ...reordered.map((kind) => `${kind}/order`)];
}
