/** An environment variable with an unusable value; the message says how to correct it. */
export class SettingsError extends Error {
  // Printed for the operator, who needs no stack trace.
  override stack = this.message;
}
