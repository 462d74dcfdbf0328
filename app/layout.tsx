import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { readSettings } from '@/lib/store/settings';
import './globals.css';

const { siteUrl } = readSettings(process.env);

export const metadata: Metadata = {
  ...(siteUrl ? { metadataBase: new URL(siteUrl) } : {}),
  title: { default: 'Prompt or Tune', template: '%s · Prompt or Tune' },
  description:
    'Should your team prompt a language model, fine-tune one, or do both? A guided questionnaire with a recommendation that shows its reasons.',
};

export const viewport: Viewport = { colorScheme: 'light dark' };

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body className="@container">{children}</body>
    </html>
  );
}
