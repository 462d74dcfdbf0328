import type { PropsWithChildren } from 'react';
import { Fragment, jsx as reactJsx, jsxs as reactJsxs } from 'react/jsx-runtime';
import { withOwnTexts } from './own-texts';

// What JSX of server components is compiled to (package.json, "imports").

export { Fragment };
export const jsx: typeof reactJsx = (type, props, key) =>
  reactJsx(type, withOwnTexts(type, props as PropsWithChildren, false), key);
export const jsxs: typeof reactJsxs = (type, props, key) =>
  reactJsxs(type, withOwnTexts(type, props as PropsWithChildren, true), key);
