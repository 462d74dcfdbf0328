const KEY = Symbol.for('prompt-or-tune.once');
const shared = globalThis as { [KEY]?: Map<string, unknown> };

/**
 * What `make` gives, made once for the whole process. A constant of a module is not enough for
 * that: the framework loads each module once for pages and once for routes.
 */
export function once<Made>(name: string, make: () => Made): Made {
  shared[KEY] ??= new Map();
  const made = shared[KEY];
  if (!made.has(name)) made.set(name, make());
  return made.get(name) as Made;
}
