/** The parameters that hold the sets of a comparison and of a group, one letter for each. */
export const COMPARISON_KEYS = ['a', 'b', 'c', 'd'] as const;
export const GROUP_KEYS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'] as const;

/** The parameter that holds the name of a set. */
export const nameParameter = (key: string) => `${key}.name`;

/** The parameter of a form that holds one answer of a variant. */
export const variantParameter = (key: string, question: string) => `${key}.${question}`;

/** The parameter of the form into which several links are pasted, one on a line. */
export const LINKS_PARAMETER = 'links';

/** The parameter of a form into which one link is pasted. */
export const PASTED_PARAMETER = 'answers';
