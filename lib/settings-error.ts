/** A setting from the environment that cannot be used; the message says how to mend it. */
export class SettingsError extends Error {}
