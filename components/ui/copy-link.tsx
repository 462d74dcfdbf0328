'use client';

import { useRef } from 'react';
import { CopyButton } from './copy-button';

/** An address to share, with a copy button. */
export function CopyLink(props: { address: string; label?: string }) {
  const { address, label = 'Address of this result' } = props;
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <p className="hidden break-all print:block">{address}</p>
      <div className="flex flex-wrap items-end gap-3 print:hidden">
        <label className="grow text-sm">
          <span>{label}</span>
          <input
            ref={field}
            readOnly
            value={address}
            className="mt-1 block min-h-11 w-full min-w-0 rounded-md border border-field bg-paper px-3 py-2"
          />
        </label>
        <CopyButton text={() => address} textElement={field} successText="Link copied.">
          Copy link
        </CopyButton>
      </div>
    </>
  );
}
