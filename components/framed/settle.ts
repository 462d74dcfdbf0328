import {
  Children,
  cloneElement,
  Fragment,
  isValidElement,
  type ReactElement,
  type ReactNode,
} from 'react';

type Props = Record<string, unknown> & { children?: ReactNode };
type Part = (props: never) => ReactNode;
/** A plain part for each one that needs scripts in the browser. */
export type StandIns = ReadonlyMap<unknown, Part>;

/**
 * The host elements that parts come to, as a tree of React elements. Parts are server
 * components, and so plain functions of their props: they are called. Those that live in the
 * browser are replaced by their stand-ins; one without a stand-in throws.
 */
export function settle(node: ReactNode, standIns: StandIns): ReactNode {
  return mapElements(node, (element) => {
    const { type, props } = element;
    if (type === Fragment) return settle(props.children, standIns);
    if (typeof type === 'string') {
      return withChildren(element, settle(props.children, standIns));
    }
    const part = standIns.get(type) ?? (type as Part);
    return settle(part(props as never), standIns);
  });
}

/** The same tree of host elements with each element's props changed. */
export function changeProps(
  node: ReactNode,
  change: (type: string, props: Props) => Props | undefined,
): ReactNode {
  return mapElements(node, (element) => {
    const changed = change(element.type as string, element.props);
    const children = changeProps(changed?.children ?? element.props.children, change);
    return withChildren(changed ? cloneElement(element, changed) : element, children);
  });
}

/** The ids of all host elements in a tree. */
export function idsIn(node: ReactNode): Set<string> {
  const ids = new Set<string>();
  changeProps(node, (_, { id }) => {
    if (typeof id === 'string') ids.add(id);
    return undefined;
  });
  return ids;
}

function mapElements(
  node: ReactNode,
  change: (element: ReactElement<Props>) => ReactNode,
): ReactNode {
  if (Array.isArray(node)) return node.map((one) => mapElements(one, change));
  return isValidElement<Props>(node) ? change(node) : node;
}

function withChildren(element: ReactElement<Props>, children: ReactNode): ReactNode {
  if (children === undefined) return element;
  // Parts lose their keys where they are called, and lists of elements have to have some.
  return cloneElement(element, {}, ...Children.toArray(children));
}
