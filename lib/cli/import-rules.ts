import path from 'node:path';
import { type Import, importsOf } from './imports';

/** A row of the table in lib/README.md: a folder, and what its files may import. */
export type Row = {
  folder: string;
  /** Folders or single files, without endings. A folder ending in /* stands for those in it. */
  imports: string[];
  /** The same, for imports of types only. */
  types: string[];
  packages: string[];
};

/** The rows of the table in a Markdown text, which is the one whose first column is "Folder". */
export function rowsIn(markdown: string): Row[] {
  const [, table = ''] = markdown.split(/^\| Folder .*\n\|[-| ]+\n/m);
  return table
    .slice(0, table.search(/^(?!\|)/m))
    .trim()
    .split('\n')
    .map((line) => {
      const [, folder = '', , imports = '', types = '', packages = ''] = line.split('|');
      const names = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
      return {
        folder: names(folder)[0] ?? line,
        imports: names(imports),
        types: names(types),
        packages: names(packages),
      };
    });
}

/**
 * What breaks the table, a sentence each: a row that names a row below it (so that folders can
 * form no cycle), a folder without a row, a row without files, a name that none of its files
 * imports, and an import that its row does not name. `sources` are the texts of all TypeScript
 * and JavaScript files by their path.
 */
export function faultsIn(rows: readonly Row[], sources: ReadonlyMap<string, string>): string[] {
  const files = [...sources].map(([file, source]) => ({
    file,
    row: rowOf(rows, file),
    imports: importsOf(file, source),
  }));
  return [
    ...rows.flatMap((row, n) => faultsInOrder(rows, row, n)),
    ...rows.flatMap((row) =>
      unusedIn(
        row,
        files.filter((file) => file.row === row).map(({ imports }) => imports),
      ),
    ),
    ...files.flatMap(({ file, row, imports }) =>
      row
        ? unnamed(rows, row, imports).map(
            (what) => `${file} imports ${what}, which ${row.folder} does not name.`,
          )
        : [`${file} is in a folder that has no row.`],
    ),
  ];
}

function faultsInOrder(rows: readonly Row[], row: Row, n: number): string[] {
  const isAbove = (name: string) => {
    const named = rows.filter(({ folder }) => matches(name, folder));
    const file = rowOf(rows, name);
    const meant = named.length > 0 ? named : file ? [file] : [];
    return meant.length > 0 && meant.every((other) => other === row || rows.indexOf(other) < n);
  };
  return [...row.imports, ...row.types]
    .filter((name) => !isAbove(name))
    .map((name) => `${row.folder} names ${name}, which is in no row above it.`);
}

function unusedIn(row: Row, importsOfFiles: readonly Import[][]): string[] {
  if (importsOfFiles.length === 0) return [`${row.folder} has no files.`];
  const all = importsOfFiles.flat();
  return [
    ...row.imports.filter((name) => !all.some((entry) => isNamed(name, entry))),
    ...row.types.filter((name) => !all.some((entry) => entry.isTypeOnly && isNamed(name, entry))),
    ...row.packages.filter((name) => !all.some((entry) => isPackageNamed(name, entry))),
  ].map((name) => `${row.folder} names ${name}, which none of its files imports.`);
}

function unnamed(rows: readonly Row[], row: Row, imports: readonly Import[]): string[] {
  return imports
    .filter((entry) => {
      if (entry.isPackage) return !row.packages.some((name) => isPackageNamed(name, entry));
      const names = entry.isTypeOnly ? [...row.imports, ...row.types] : row.imports;
      return rowOf(rows, entry.target) !== row && !names.some((name) => isNamed(name, entry));
    })
    .map(({ target, isTypeOnly }) => (isTypeOnly ? `types of ${target}` : target));
}

function isNamed(name: string, { target, isPackage }: Import): boolean {
  return !isPackage && (name === target || matches(name, path.posix.dirname(target)));
}

function isPackageNamed(name: string, { target, isPackage }: Import): boolean {
  return isPackage && `${target}/`.startsWith(`${name}/`);
}

function rowOf(rows: readonly Row[], file: string): Row | undefined {
  return rows.find(({ folder }) => matches(folder, path.posix.dirname(file)));
}

/** Whether a name in the table stands for a folder. With /* it stands for all folders in it. */
function matches(name: string, folder: string): boolean {
  return name.endsWith('/*') ? folder.startsWith(name.slice(0, -1)) : name === folder;
}
