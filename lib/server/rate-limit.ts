/** How many clients are remembered; the one seen longest ago is forgotten, which is to its gain. */
const MOST_CLIENTS = 10_000;
const MINUTE = 60_000;

/**
 * A token bucket for each client: it holds what may be asked for in a minute and fills evenly.
 * Called with a client and the time in milliseconds, it takes a token and gives 0, or takes
 * none and gives the whole seconds to wait. No limit where `perMinute` is 0.
 */
export function rateLimit(perMinute: number) {
  const buckets = new Map<string, { tokens: number; at: number }>();

  return (client: string, now: number): number => {
    if (perMinute === 0) return 0;
    const { tokens, at } = buckets.get(client) ?? { tokens: perMinute, at: now };
    // A clock that is set back fills nothing and takes nothing away.
    const passed = Math.max(0, now - at);
    const filled = Math.min(perMinute, tokens + (passed * perMinute) / MINUTE);
    const isAllowed = filled >= 1;
    buckets.delete(client);
    buckets.set(client, { tokens: isAllowed ? filled - 1 : filled, at: now });
    const oldest = buckets.keys().next().value;
    if (buckets.size > MOST_CLIENTS && oldest !== undefined) buckets.delete(oldest);
    return isAllowed ? 0 : Math.ceil(((1 - filled) * MINUTE) / perMinute / 1000);
  };
}
