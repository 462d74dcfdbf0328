'use client';

import { ErrorText } from '@/components/site/error-text';
import './globals.css';

export default function GlobalError() {
  return (
    <html lang="en">
      <body>
        <title>Something went wrong · Prompt or Tune</title>
        <main className="mx-auto max-w-prose px-4 py-16">
          <ErrorText />
        </main>
      </body>
    </html>
  );
}
