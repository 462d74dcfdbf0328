import { Fragment, type PropsWithChildren, type ReactNode } from 'react';
import { jsx } from 'react/jsx-runtime';

/**
 * Props of an element whose children survive a translator, which puts elements in the place of text
 * nodes: React would go on changing a text that is no longer there, or fail to remove it.
 * Neighbouring texts become one text, and a text beside elements gets an element of its own. Blank
 * texts stay, as translators leave them.
 */
export function withOwnTexts(
  type: unknown,
  props: PropsWithChildren,
  /** Whether the children are written one after the other, and no list. */
  areWritten: boolean,
): PropsWithChildren {
  const { children } = props;
  // What a fragment holds stands beside what is around it.
  const isAlone = type !== Fragment;
  if (!areWritten || !Array.isArray(children)) {
    const isSafe = isAlone && !Array.isArray(children);
    return isSafe ? props : { ...props, children: ownText(children) };
  }
  const joined = joinTexts(children);
  const [first, ...others] = joined.filter((child) => child != null && typeof child !== 'boolean');
  const isOneText = isAlone && others.length === 0 && isText(first);
  return { ...props, children: isOneText ? first : joined.map((child) => ownText(child)) };
}

/** Joins neighbouring texts at the place of the last, so that every other child keeps its own. */
function joinTexts(children: readonly ReactNode[]): ReactNode[] {
  const joined = [...children];
  for (const [n, child] of children.entries()) {
    const before = joined[n - 1];
    if (!isText(child) || !isText(before)) continue;
    joined[n - 1] = null;
    joined[n] = `${before}${child}`;
  }
  return joined;
}

/** A child that is no bare text. In a list, where children need keys, it gets a `key`. */
function ownText(child: ReactNode, key?: string): ReactNode {
  if (Array.isArray(child)) return child.map((part, n) => ownText(part, `text ${n}`));
  if (!isText(child) || String(child).trim() === '') return child;
  return jsx('span', { children: child }, key);
}

function isText(child: ReactNode): child is string | number {
  return typeof child === 'string' || typeof child === 'number';
}
