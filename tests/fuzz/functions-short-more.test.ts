import { test } from 'vitest';
import { expectNoFault } from '../support/fuzz/expect-no-fault';

test(
  'another 50,000 malformed inputs: an answer or a named problem, soon, and nothing is kept',
  {
    timeout: 1_000_000,
  },
  () => expectNoFault(50_000, 50_000),
);
