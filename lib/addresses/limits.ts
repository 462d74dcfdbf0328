/** The longest query of a result that is read, in characters; no real one comes near it. */
export const MAX_RESULT_QUERY_LENGTH = 4000;
