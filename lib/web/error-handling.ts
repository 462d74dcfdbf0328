import { errorLocation } from './error-location';
import { log } from './log';
import { problemJson } from './problem-json';

/**
 * Wraps a route handler: an error it throws is answered with problem details (RFC 9457) and
 * logged without its message.
 */
export function withErrorHandling<Args extends unknown[]>(
  handle: (...args: Args) => Response | Promise<Response>,
): (...args: Args) => Promise<Response> {
  return async (...args) => {
    try {
      return await handle(...args);
    } catch (error) {
      log({ level: 'error', message: errorLocation(error) });
      return problemJson(
        500,
        'Something went wrong',
        'This is a fault of the advisor, not yours. Try again in a while.',
      );
    }
  };
}
