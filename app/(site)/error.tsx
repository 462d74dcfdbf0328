'use client';

import { ErrorText } from '@/components/recommendation/error-text';

export default function SiteError() {
  return <ErrorText />;
}
