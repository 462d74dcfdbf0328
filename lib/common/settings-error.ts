/** A setting from the environment that cannot be used; the message says how to mend it. */
export class SettingsError extends Error {
  // Whoever starts the server reads this; the place in our code would be in the way.
  override stack = this.message;
}
