/** The option id by which a person says "I don't know yet". It moves nothing. */
export const UNKNOWN = 'unknown';
