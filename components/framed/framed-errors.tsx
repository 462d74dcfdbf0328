import { hrefs } from '@/lib/addresses/hrefs';

/** The page for an unknown address below /embed. */
export function FramedNotFound() {
  return (
    <>
      <h1 className="text-3xl">There is no page at this address.</h1>
      <p className="mt-3 max-w-prose">
        Whoever put this frame here may have mistyped its address.{' '}
        <a href={hrefs.advisor}>Start the questionnaire</a>
      </p>
    </>
  );
}

/** The page for an error while rendering a framed page. */
export function FramedFailure({ query }: { query: string }) {
  return (
    <>
      <h1 className="text-3xl">This page could not be made.</h1>
      <p className="mt-3 max-w-prose">
        The mistake is ours. Your answers are safe: they are in the address of this frame.{' '}
        <a href={`${hrefs.advisor}?${query}`}>Go back to the questions</a>
      </p>
    </>
  );
}
