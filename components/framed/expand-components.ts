import {
  Children,
  cloneElement,
  Fragment,
  isValidElement,
  type ReactElement,
  type ReactNode,
} from 'react';

type Props = Record<string, unknown> & { children?: ReactNode };
type Component = (props: never) => ReactNode;
/** Maps each client component to a server component that replaces it. */
export type StandIns = ReadonlyMap<unknown, Component>;

/**
 * Expands components until only host elements are left. Server components are plain functions
 * of their props and are called; client components are replaced by their stand-ins. Throws for
 * a client component without a stand-in.
 */
export function expandComponents(node: ReactNode, standIns: StandIns): ReactNode {
  return mapElements(node, (element) => {
    const { type, props } = element;
    if (type === Fragment) return expandComponents(props.children, standIns);
    if (typeof type === 'string') {
      return withChildren(element, expandComponents(props.children, standIns));
    }
    const component = standIns.get(type) ?? (type as Component);
    return expandComponents(component(props as never), standIns);
  });
}

/** A copy of a tree of host elements; `change` returns new props, or undefined to keep them. */
export function changeProps(
  node: ReactNode,
  change: (type: string, props: Props) => Props | undefined,
): ReactNode {
  return mapElements(node, (element) => {
    const newProps = change(element.type as string, element.props);
    const children = changeProps(newProps?.children ?? element.props.children, change);
    return withChildren(newProps ? cloneElement(element, newProps) : element, children);
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
  if (Array.isArray(node)) return node.map((child) => mapElements(child, change));
  return isValidElement<Props>(node) ? change(node) : node;
}

function withChildren(element: ReactElement<Props>, children: ReactNode): ReactNode {
  if (children === undefined) return element;
  // Called components lose their keys; Children.toArray gives the elements of a list new ones.
  return cloneElement(element, {}, ...Children.toArray(children));
}
