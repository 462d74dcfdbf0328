import { test } from 'vitest';
import { expectNoFault } from '../support/fuzz/expect-no-fault';

// The next 50,000 are in another file, so that both run in parallel.

test(
  '50,000 malformed inputs: an answer or a named problem, soon, and nothing is kept',
  {
    timeout: 1_000_000,
  },
  () => expectNoFault(50_000, 0),
);
