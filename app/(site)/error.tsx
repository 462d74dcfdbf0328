'use client';

import { ErrorText } from '@/components/ui/error-text';

export default function SiteError() {
  return <ErrorText />;
}
