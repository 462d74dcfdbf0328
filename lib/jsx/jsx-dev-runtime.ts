import type { PropsWithChildren } from 'react';
import { Fragment, jsxDEV as reactJsxDev } from 'react/jsx-dev-runtime';
import { withOwnTexts } from './own-texts';

// The same as jsx-runtime, for `next dev`.

export { Fragment };
export const jsxDEV: typeof reactJsxDev = (type, props, key, isStatic, source, self) => {
  const safe = withOwnTexts(type, props as PropsWithChildren, isStatic);
  return reactJsxDev(type, safe, key, isStatic && Array.isArray(safe.children), source, self);
};
