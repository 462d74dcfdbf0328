import { log } from './log';
import { problemJson } from './problem-json';
import { whereThrown } from './where-thrown';

/**
 * A route handler whose failures are answered with problem details (RFC 9457), and told in the
 * log by their place alone.
 */
export function route<Given extends unknown[]>(
  handle: (...given: Given) => Response | Promise<Response>,
): (...given: Given) => Promise<Response> {
  return async (...given) => {
    try {
      return await handle(...given);
    } catch (error) {
      log({ level: 'error', message: whereThrown(error) });
      return problemJson(
        500,
        'Something went wrong',
        'This is a fault of the advisor, not yours. Try again in a while.',
      );
    }
  };
}
