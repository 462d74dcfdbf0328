import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** A process and all its descendants, with resident memory. */
function treeOf(pid: number): { id: number; kilobytes: number }[] {
  const table = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,rss='], { encoding: 'utf8' });
  const rows = table.split('\n').map((line) => line.trim().split(/\s+/).map(Number));
  const root = rows
    .filter(([id]) => id === pid)
    .map(([id = 0, , kilobytes = 0]) => ({ id, kilobytes }));
  const children = rows.filter(([, parent]) => parent === pid);
  return [...root, ...children.flatMap(([id = 0]) => treeOf(id))];
}

/** Resident memory of a process and its descendants, in megabytes. */
export function memoryOf(pid: number): number {
  return treeOf(pid).reduce((total, { kilobytes }) => total + kilobytes / 1024, 0);
}

/** CPU time of a process and its descendants, in milliseconds; NaN without /proc. */
export function cpuTimeOf(pid: number): number {
  return treeOf(pid).reduce((total, { id }) => total + ticksOf(id) * 10, 0);
}

/** User and system CPU time of a process, in hundredths of a second: see proc(5). */
function ticksOf(pid: number): number {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return Number.NaN;
  // The process name, which may contain any character, ends at the last bracket.
  const fields = readFileSync(file, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  return Number(fields[11]) + Number(fields[12]);
}
