import path from 'node:path';
import { type ESTree, parseSync, Visitor } from 'vite';

/** What a module loads: a path from the root without its ending, or a package. */
export type Import = { target: string; isPackage: boolean; isTypeOnly: boolean };

/**
 * All that a file imports, and all that it exports from elsewhere: at its top, at run time, and
 * in types. Modules of Node are the package `node`. Throws where the source cannot be parsed.
 */
export function importsOf(file: string, source: string): Import[] {
  const { module, program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  const imports: Import[] = [];
  const add = (specifier: string, isTypeOnly: boolean) =>
    imports.push(importFrom(file, specifier, isTypeOnly));
  const addText = (node: ESTree.Node | undefined, isTypeOnly: boolean) =>
    add(node?.type === 'Literal' ? String(node.value) : 'a computed path', isTypeOnly);

  for (const { moduleRequest, entries } of module.staticImports) {
    add(moduleRequest.value, entries.length > 0 && entries.every(({ isType }) => isType));
  }
  for (const { moduleRequest, isType } of module.staticExports.flatMap(({ entries }) => entries)) {
    if (moduleRequest) add(moduleRequest.value, isType);
  }
  new Visitor({
    ImportExpression: ({ source: node }) => addText(node, false),
    TSImportType: ({ source: node }) => addText(node, true),
    TSExternalModuleReference: ({ expression }) => addText(expression, false),
    CallExpression({ callee, arguments: [first] }) {
      if (callee.type === 'Identifier' && callee.name === 'require') addText(first, false);
    },
  }).visit(program);
  return imports;
}

function importFrom(file: string, specifier: string, isTypeOnly: boolean): Import {
  if (!/^(\.|@\/)/.test(specifier)) {
    return { target: specifier.replace(/^node:.*/, 'node'), isPackage: true, isTypeOnly };
  }
  const target = specifier.startsWith('@/')
    ? specifier.slice(2)
    : path.posix.join(path.posix.dirname(file), specifier);
  return { target, isPackage: false, isTypeOnly };
}
