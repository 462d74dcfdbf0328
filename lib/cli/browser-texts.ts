import { type ESTree, parseSync, Visitor } from 'vite';
import { fileOf, runsInBrowsers, type Sources, textOf } from './component-files';
import { importsOf } from './imports';

/**
 * Texts that no translator could replace, a sentence each, in all components that run in browsers:
 * those of files with "use client", and of what they import. There a text has to be the only child
 * of its element; of all other components `lib/jsx` sees to that. `sources` are the texts of
 * components and pages by their path. Throws where a file is missing.
 */
export function browserTextFaults(sources: Sources): string[] {
  const reached = new Set<string>();
  const visit = (file: string) => {
    if (reached.has(file)) return;
    reached.add(file);
    for (const entry of importsOf(file, textOf(file, sources))) {
      const next = entry.isTypeOnly ? undefined : fileOf(entry, sources);
      if (next) visit(next);
    }
  };
  for (const file of sources.keys()) if (runsInBrowsers(file, sources)) visit(file);
  return [...reached].flatMap((file) => faultsInFile(file, textOf(file, sources)));
}

function faultsInFile(file: string, source: string): string[] {
  const faults: string[] = [];
  const report = ({ start }: ESTree.Span, fault: string) => {
    const line = source.slice(0, start).split('\n').length;
    faults.push(`${file}:${line}: ${fault}. Translators replace texts: give it its own element.`);
  };
  new Visitor({
    JSXElement(node) {
      const parts = node.children.filter((child) => !isBlank(child));
      if (parts.length > 1 && parts.some(mayBeText)) report(node, 'a text beside other children');
    },
    JSXFragment(node) {
      if (node.children.some((child) => !isBlank(child) && mayBeText(child)))
        report(node, 'a text in a fragment');
    },
  }).visit(parseSync(file, source).program);
  return faults;
}

/** Whether nothing or blank text comes of a child, which translators leave alone. */
function isBlank(child: ESTree.JSXChild): boolean {
  if (child.type === 'JSXText') return child.value.trim() === '';
  if (child.type !== 'JSXExpressionContainer') return false;
  const { expression } = child;
  if (expression.type === 'JSXEmptyExpression') return true;
  return expression.type === 'Literal' && String(expression.value).trim() === '';
}

/** Whether a child or an expression is not sure to give elements or nothing. */
function mayBeText(node: ESTree.JSXChild | ESTree.Expression): boolean {
  switch (node.type) {
    case 'JSXElement':
    case 'JSXFragment':
      return false;
    case 'JSXExpressionContainer':
      return node.expression.type !== 'JSXEmptyExpression' && mayBeText(node.expression);
    case 'ParenthesizedExpression':
      return mayBeText(node.expression);
    case 'LogicalExpression':
      return mayBeText(node.right) || (node.operator !== '&&' && mayBeText(node.left));
    case 'ConditionalExpression':
      return mayBeText(node.consequent) || mayBeText(node.alternate);
    case 'Literal':
      return typeof node.value === 'string' || typeof node.value === 'number';
    case 'CallExpression':
      return !isMapToElements(node);
    default:
      return true;
  }
}

function isMapToElements({ callee, arguments: [change] }: ESTree.CallExpression): boolean {
  const isMap =
    callee.type === 'MemberExpression' &&
    callee.property.type === 'Identifier' &&
    callee.property.name === 'map';
  if (!isMap || change?.type !== 'ArrowFunctionExpression') return false;
  return change.body.type !== 'BlockStatement' && !mayBeText(change.body);
}
