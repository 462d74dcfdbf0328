/** Somebody's work that waits for its turn. */
type Waiting = () => Promise<void>;

type Limits = {
  /** How many pieces one client may have waiting. */
  each: number;
  /** How many may wait in all. */
  all: number;
};

/**
 * Lets costly work be done one piece at a time. Clients take turns, so that one who asks for
 * much waits for it alone; between two pieces there is room for what costs little. Gives
 * undefined where too much is waiting already; what fails rejects for who asked for it.
 */
export function turns({ each, all }: Limits) {
  const queues = new Map<string, Waiting[]>();
  let waiting = 0;
  let isWorking = false;

  async function work(): Promise<void> {
    isWorking = true;
    for (let next = take(); next; next = take()) {
      await next();
      await new Promise(setImmediate);
    }
    isWorking = false;
  }

  /** The oldest piece of the client whose last turn is longest ago. */
  function take(): Waiting | undefined {
    const [client, queue] = queues.entries().next().value ?? [];
    if (client === undefined || !queue) return undefined;
    const next = queue.shift();
    queues.delete(client);
    if (queue.length > 0) queues.set(client, queue);
    waiting--;
    return next;
  }

  return <Result>(client: string, make: () => Promise<Result>): Promise<Result> | undefined => {
    const queue = queues.get(client) ?? [];
    if (queue.length >= each || waiting >= all) return undefined;
    const result = new Promise<Result>((resolve, reject) => {
      queue.push(() => make().then(resolve, reject));
    });
    queues.set(client, queue);
    waiting++;
    if (!isWorking) void work();
    return result;
  };
}
