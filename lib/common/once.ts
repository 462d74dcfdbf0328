const KEY = Symbol.for('prompt-or-tune.once');
const shared = globalThis as { [KEY]?: Map<string, unknown> };

/**
 * The value that `create` returns, created once per process and shared under `name`. A constant of
 * a module does not suffice: the framework loads each module once for pages and once for routes.
 */
export function oncePerProcess<Value>(name: string, create: () => Value): Value {
  shared[KEY] ??= new Map();
  const values = shared[KEY];
  if (!values.has(name)) values.set(name, create());
  return values.get(name) as Value;
}
