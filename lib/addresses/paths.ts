// On their own, so that scripts for browsers need not load all addresses.

export const HOME = '/';
export const HISTORY = '/history';
