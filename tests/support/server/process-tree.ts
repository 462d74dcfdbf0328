import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** A process and all that it started, directly or not. */
function treeOf(pid: number): { id: number; kilobytes: number }[] {
  const table = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,rss='], { encoding: 'utf8' });
  const rows = table.split('\n').map((line) => line.trim().split(/\s+/).map(Number));
  const found = rows
    .filter(([id]) => id === pid)
    .map(([id = 0, , kilobytes = 0]) => ({ id, kilobytes }));
  const children = rows.filter(([, parent]) => parent === pid);
  return [...found, ...children.flatMap(([id = 0]) => treeOf(id))];
}

/** Megabytes resident in a process and those that it started. */
export function memoryOf(pid: number): number {
  return treeOf(pid).reduce((total, { kilobytes }) => total + kilobytes / 1024, 0);
}

/** Milliseconds that they have worked so far; not a number where the system does not say. */
export function workOf(pid: number): number {
  return treeOf(pid).reduce((total, { id }) => total + ticksOf(id) * 10, 0);
}

/** In hundredths of a second, in its own code and for it in the system's: see proc(5). */
function ticksOf(pid: number): number {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return Number.NaN;
  // The name, which may hold anything, ends at the last bracket.
  const fields = readFileSync(file, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  return Number(fields[11]) + Number(fields[12]);
}
