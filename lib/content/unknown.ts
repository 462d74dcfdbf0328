/** The option id of "I don't know yet". It changes no score. */
export const UNKNOWN = 'unknown';
/** In a rule's condition: holds where the question has no answer, or "I don't know yet". */
export const UNANSWERED = 'unanswered';
