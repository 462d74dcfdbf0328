const PREFIX = 'weight.';

/** The parameter that says how much a criterion matters to the person. */
export function weightParameter(criterion: string): string {
  return `${PREFIX}${criterion}`;
}

/** The criterion that a parameter weighs, known or not; undefined where it weighs none. */
export function criterionOf(parameter: string): string | undefined {
  return parameter.startsWith(PREFIX) ? parameter.slice(PREFIX.length) : undefined;
}
