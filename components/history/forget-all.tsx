import { useEffect, useRef, useState } from 'react';
import { Button } from '../ui/button';

/** A button to delete all results, with a confirmation. */
export function ForgetAll({ count, onForget }: { count: number; onForget: () => void }) {
  const [isConfirming, setIsConfirming] = useState(false);
  const wasConfirming = useRef(false);
  const forgetButton = useRef<HTMLButtonElement>(null);
  const keepButton = useRef<HTMLButtonElement>(null);
  const resultsPhrase = count === 1 ? 'this result' : `all ${count} results`;

  useEffect(() => {
    if (isConfirming) keepButton.current?.focus();
    else if (wasConfirming.current) forgetButton.current?.focus();
    wasConfirming.current = isConfirming;
  }, [isConfirming]);

  if (!isConfirming) {
    return (
      <p className="mt-10">
        <Button
          ref={forgetButton}
          type="button"
          kind="secondary"
          onClick={() => setIsConfirming(true)}
        >
          {`Forget ${resultsPhrase}`}
        </Button>
      </p>
    );
  }
  return (
    <fieldset className="mt-10 border-warning border-l-4 bg-warning-panel px-5 py-4">
      <legend className="sr-only">{`Forget ${resultsPhrase}?`}</legend>
      <p>
        {`Forget ${resultsPhrase}, and the answers that this browser remembers? Only their links can bring them back.`}
      </p>
      <p className="mt-3 flex flex-wrap gap-3">
        <Button type="button" onClick={onForget}>
          Forget them
        </Button>
        <Button
          ref={keepButton}
          type="button"
          kind="secondary"
          onClick={() => setIsConfirming(false)}
        >
          Keep them
        </Button>
      </p>
    </fieldset>
  );
}
