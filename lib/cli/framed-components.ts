import { type ESTree, parseSync, Visitor } from 'vite';
import { fileOf, runsInBrowsers, type Sources, textOf } from './component-files';
import { type Import, importsOf } from './imports';

/** What only works while React renders, and what makes of a component something not callable. */
const NEEDS_REACT = /^(use([A-Z].*)?|memo|forwardRef|lazy|createContext)$/;
const PLAIN_CALLS = 'Framed pages call components as plain functions:';
const TO_BROWSER = `${PLAIN_CALLS} move this into a component with "use client", and give that a stand-in.`;

type Options = {
  /** The files from which components are followed. */
  entries: string[];
  /** The file with the stand-ins of components that run in browsers. */
  standIns: string;
  /** Modules, without endings, that run in browsers and that no frame shows. */
  unframed: string[];
};

/**
 * What would fail in a frame, a sentence each, in all components that the entries come to: hooks,
 * async functions, and components for browsers ("use client", next/link) without a stand-in.
 * `sources` are the texts of all components by their path. Throws where a file is missing.
 */
export function framedFaults(sources: Sources, options: Options): string[] {
  const { entries, standIns, unframed } = options;
  const replaced = importsOf(standIns, textOf(standIns, sources)).map(({ target }) => target);
  const known = new Set([...replaced, ...unframed]);
  return [...reachedFrom(entries, sources)].flatMap(([file, imports]) => [
    ...faultsInFile(file, textOf(file, sources)),
    ...imports
      .filter((entry) => loadsInBrowsers(entry, sources) && !known.has(entry.target))
      .map(
        ({ target }) => `${file}: ${target} runs in browsers. ${PLAIN_CALLS} give it a stand-in.`,
      ),
  ]);
}

/** The modules reached without passing one that runs in browsers, with their imports. */
function reachedFrom(entries: readonly string[], sources: Sources): Map<string, Import[]> {
  const reached = new Map<string, Import[]>();
  const visit = (file: string) => {
    if (reached.has(file)) return;
    const imports = importsOf(file, textOf(file, sources)).filter(({ isTypeOnly }) => !isTypeOnly);
    reached.set(file, imports);
    for (const entry of imports) {
      const next = fileOf(entry, sources);
      if (next && !runsInBrowsers(next, sources)) visit(next);
    }
  };
  for (const entry of entries) visit(entry);
  return reached;
}

function loadsInBrowsers(entry: Import, sources: Sources): boolean {
  if (entry.isPackage) return entry.target.startsWith('next/');
  const file = fileOf(entry, sources);
  return file !== undefined && runsInBrowsers(file, sources);
}

function faultsInFile(file: string, source: string): string[] {
  const { program } = parseSync(file, source);
  const faults: string[] = [];
  const report = ({ start }: ESTree.Span, does: string) =>
    faults.push(`${file}: ${nameAt(program, start)} ${does}. ${TO_BROWSER}`);
  const checkAsync = (node: ESTree.Function | ESTree.ArrowFunctionExpression) => {
    if (node.async) report(node, 'is async');
  };
  new Visitor({
    FunctionDeclaration: checkAsync,
    FunctionExpression: checkAsync,
    ArrowFunctionExpression: checkAsync,
    CallExpression(node) {
      const called = calledName(node.callee);
      if (NEEDS_REACT.test(called)) report(node, `calls ${called}`);
    },
  }).visit(program);
  return faults;
}

/** The name of a called function: `useId` of `useId()` and of `React.useId()`; else blank. */
function calledName(callee: ESTree.Expression): string {
  if (callee.type === 'Identifier') return callee.name;
  const isOfReact =
    callee.type === 'MemberExpression' &&
    callee.object.type === 'Identifier' &&
    callee.object.name === 'React';
  return isOfReact && callee.property.type === 'Identifier' ? callee.property.name : '';
}

/** The name of the top-level function or constant that a position lies in. */
function nameAt({ body }: ESTree.Program, position: number): string {
  const isAt = ({ start, end }: ESTree.Span) => start <= position && position < end;
  const statement = body.find(isAt);
  const isExport =
    statement?.type === 'ExportNamedDeclaration' || statement?.type === 'ExportDefaultDeclaration';
  const declaration = isExport ? statement.declaration : statement;
  if (declaration?.type === 'FunctionDeclaration') return declaration.id?.name ?? 'the default';
  const variable =
    declaration?.type === 'VariableDeclaration' ? declaration.declarations.find(isAt) : undefined;
  return variable?.id.type === 'Identifier' ? variable.id.name : 'the module';
}
