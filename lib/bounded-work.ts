type Limits = {
  /** How many results are remembered; the one used longest ago goes first. */
  kept: number;
  /** How many pieces may stand in line behind the one that is being made. */
  waiting: number;
  /** Passes between two pieces, so that other work has its turn. */
  rest: () => Promise<void>;
};

/**
 * Does costly work by a text key, one piece at a time in the order of asking. Who asks for
 * what is being made already gets the same; who asks when the line is full gets undefined.
 * A piece that fails rejects for all who wait for it and is not remembered.
 */
export function boundedWork<Result>({ kept, waiting, rest }: Limits) {
  const done = new Map<string, Result>();
  const underWay = new Map<string, Promise<Result>>();
  let turn = Promise.resolve();

  async function work(key: string, make: () => Promise<Result>, myTurn: Promise<void>) {
    try {
      await myTurn;
      return keep(key, await make());
    } finally {
      underWay.delete(key);
    }
  }

  function keep(key: string, result: Result): Result {
    done.delete(key);
    done.set(key, result);
    const oldest = done.keys().next().value;
    if (done.size > kept && oldest !== undefined) done.delete(oldest);
    return result;
  }

  return (key: string, make: () => Promise<Result>): Promise<Result> | undefined => {
    const known = done.get(key);
    if (known !== undefined) return Promise.resolve(keep(key, known));
    const same = underWay.get(key);
    if (same) return same;
    if (underWay.size > waiting) return undefined;
    const result = work(key, make, turn);
    turn = result.then(rest, rest);
    underWay.set(key, result);
    return result;
  };
}
