import path from 'node:path';
import { defineConfig } from 'vitest/config';

const root = path.resolve(import.meta.dirname, '..');
const project = (name: string, globalSetup: string[] = []) => ({
  extends: true as const,
  test: { name, include: [`tests/${name}/**/*.test.ts`], globalSetup },
});
const EMBED = ['tests/support/server/build-embed.ts'];

export default defineConfig({
  root,
  resolve: { alias: { '@': root } },
  test: {
    // Long, because other processes may slow the machine down; only a hang exceeds this.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    maxWorkers: 2,
    isolate: false,
    projects: [
      project('unit', EMBED),
      project('content'),
      project('bench'),
      project('server'),
      project('slow'),
      project('copies'),
      project('fuzz', EMBED),
    ],
  },
});
