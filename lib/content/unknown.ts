/** The option id of "I don't know yet". It changes no score. */
export const UNKNOWN = 'unknown';
