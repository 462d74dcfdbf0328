import { useEffect, useRef, useState } from 'react';
import { Button } from '../ui/button';

/** Forgets everything once that is confirmed. */
export function ForgetAll({ count, onForget }: { count: number; onForget: () => void }) {
  const [isAsking, setIsAsking] = useState(false);
  const wasAsking = useRef(false);
  const opens = useRef<HTMLButtonElement>(null);
  const keeps = useRef<HTMLButtonElement>(null);
  const all = count === 1 ? 'this result' : `all ${count} results`;

  useEffect(() => {
    if (isAsking) keeps.current?.focus();
    else if (wasAsking.current) opens.current?.focus();
    wasAsking.current = isAsking;
  }, [isAsking]);

  if (!isAsking) {
    return (
      <p className="mt-10">
        <Button ref={opens} type="button" kind="secondary" onClick={() => setIsAsking(true)}>
          Forget {all}
        </Button>
      </p>
    );
  }
  return (
    <fieldset className="mt-10 border-warning border-l-4 bg-warning-panel px-5 py-4">
      <legend className="sr-only">Forget {all}?</legend>
      <p>
        Forget {all}, and the answers that this browser remembers? Only their links can bring them
        back.
      </p>
      <p className="mt-3 flex flex-wrap gap-3">
        <Button type="button" onClick={onForget}>
          Forget them
        </Button>
        <Button ref={keeps} type="button" kind="secondary" onClick={() => setIsAsking(false)}>
          Keep them
        </Button>
      </p>
    </fieldset>
  );
}
