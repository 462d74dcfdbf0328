'use client';

import { useState } from 'react';
import { Button } from './button';
import { useIsLive } from './use-is-live';

/** The address to send on, with a button that copies it where scripts run. */
export function CopyLink({ address }: { address: string }) {
  const isLive = useIsLive();
  const [said, setSaid] = useState('');

  async function copy() {
    try {
      await navigator.clipboard.writeText(address);
      setSaid('Link copied.');
    } catch {
      setSaid('The browser would not copy. Select the address and copy it by hand.');
    }
  }
  return (
    <>
      <p className="hidden break-all print:block">{address}</p>
      <div className="flex flex-wrap items-end gap-3 print:hidden">
        <label className="grow text-sm">
          Address of this result
          <input
            readOnly
            value={address}
            className="mt-1 block min-h-11 w-full min-w-0 rounded-md border border-field bg-paper px-3 py-2"
          />
        </label>
        {isLive && <Button onClick={copy}>Copy link</Button>}
        <span role="status" className="basis-full text-muted text-sm empty:hidden">
          {said}
        </span>
      </div>
    </>
  );
}
