const PREFIX = 'weight.';

/** The name of the parameter that holds the own weight of a criterion. */
export function weightParameter(criterion: string): string {
  return `${PREFIX}${criterion}`;
}

/** The criterion that a parameter weights, known or not; undefined for any other parameter. */
export function criterionOf(parameter: string): string | undefined {
  return parameter.startsWith(PREFIX) ? parameter.slice(PREFIX.length) : undefined;
}
