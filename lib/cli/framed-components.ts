import { type ESTree, parseSync, Visitor } from 'vite';
import { importsOf } from './imports';

const ENDINGS = ['', '.tsx', '.ts'];
const HOOK = /^use([A-Z]|$)/;
const WHY =
  'Framed pages call components as plain functions. Move it into a component of its own with "use client", and give that a stand-in in components/framed/stand-ins.tsx.';

/**
 * What would fail in a frame, a sentence each: hooks and async functions in any component that
 * can be reached from `entries` without passing one that runs in the browser ("use client").
 * `sources` are the texts of all files by their path.
 */
export function framedFaults(
  entries: readonly string[],
  sources: ReadonlyMap<string, string>,
): string[] {
  const reached = new Set<string>();
  const visit = (target: string) => {
    const file = ENDINGS.map((ending) => target + ending).find((name) => sources.has(name));
    const source = file && sources.get(file);
    if (!file || !source || reached.has(file) || isForBrowsers(file, source)) return;
    reached.add(file);
    for (const { target: next, isPackage, isTypeOnly } of importsOf(file, source)) {
      if (!isPackage && !isTypeOnly) visit(next);
    }
  };
  for (const entry of entries) visit(entry);
  return [...reached].flatMap((file) => faultsInFile(file, sources.get(file) ?? ''));
}

function isForBrowsers(file: string, source: string): boolean {
  const [first] = parseSync(file, source).program.body;
  return first?.type === 'ExpressionStatement' && first.directive === 'use client';
}

function faultsInFile(file: string, source: string): string[] {
  const { program } = parseSync(file, source);
  const faults: string[] = [];
  const report = ({ start }: ESTree.Span, does: string) =>
    faults.push(`${file}: ${nameAt(program, start)} ${does}. ${WHY}`);
  const checkAsync = (node: ESTree.Function | ESTree.ArrowFunctionExpression) => {
    if (node.async) report(node, 'is async');
  };
  new Visitor({
    FunctionDeclaration: checkAsync,
    FunctionExpression: checkAsync,
    ArrowFunctionExpression: checkAsync,
    CallExpression(node) {
      const called = calledName(node.callee);
      if (HOOK.test(called)) report(node, `calls the hook ${called}`);
    },
  }).visit(program);
  return faults;
}

/** The last name of what is called: `useId` of `useId()` and of `React.useId()`. */
function calledName(callee: ESTree.Expression): string {
  const last = callee.type === 'MemberExpression' ? callee.property : callee;
  return last.type === 'Identifier' ? last.name : '';
}

/** The name of the function or constant at the top of a module that a position lies in. */
function nameAt({ body }: ESTree.Program, position: number): string {
  const statement = body.find(({ start, end }) => start <= position && position < end);
  const declaration =
    statement?.type === 'ExportNamedDeclaration' || statement?.type === 'ExportDefaultDeclaration'
      ? statement.declaration
      : statement;
  if (declaration?.type === 'FunctionDeclaration') return declaration.id?.name ?? 'the default';
  const variables = declaration?.type === 'VariableDeclaration' ? declaration.declarations : [];
  const [variable] = variables.filter(({ start, end }) => start <= position && position < end);
  return variable?.id.type === 'Identifier' ? variable.id.name : 'the module';
}
