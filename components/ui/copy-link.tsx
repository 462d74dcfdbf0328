'use client';

import { useState, useSyncExternalStore } from 'react';
import { Button } from './button';

const never = () => () => {};

/** The address to send on, with a button that copies it where scripts run. */
export function CopyLink({ path }: { path: string }) {
  const address = useSyncExternalStore(
    never,
    () => new URL(path, window.location.href).href,
    () => path,
  );
  const isLive = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
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
    <div className="flex flex-wrap items-end gap-3">
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
  );
}
