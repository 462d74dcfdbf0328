import { analyse } from '@/lib/engine/analysis';
import { compile, encode } from '@/lib/engine/model/compile';
import { scorerFor } from '@/lib/engine/model/tally';
import { flips } from '@/lib/engine/reasons/flips';
import { recommend } from '@/lib/engine/recommend';
import { robustness } from '@/lib/engine/sureness/acceptability';
import { weightings } from '@/lib/engine/sureness/weightings';
import { plainFirsts, plainFlips, trace } from '../../support/engine/reference';
import { winnerOf } from '../../support/engine/scores';

/** The engine functions that are benchmarked, and the reference implementation. */
export const engine = {
  analyse,
  compile,
  encode,
  flips,
  recommend,
  robustness,
  scorerFor,
  weightings,
};
export const plain = { plainFirsts, plainFlips, trace, winnerOf };
