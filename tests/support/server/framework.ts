import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { ROOT } from '../content/content';

const BUILD = path.join(ROOT, '.next');
const manifest = z.object({ rootMainFiles: z.array(z.string()) });

/**
 * Paths of the scripts that the framework adds to every page of the built site: its entry
 * scripts and the components that wrap pages. `npm run bench` checks their size against a
 * minimal app.
 */
export function frameworkScripts(): string[] {
  const { rootMainFiles } = manifest.parse(
    JSON.parse(readFileSync(path.join(BUILD, 'build-manifest.json'), 'utf8')),
  );
  return [...rootMainFiles.map((file) => `/_next/${file}`), ...wrapperScripts()];
}

function wrapperScripts(): string[] {
  const file = path.join(BUILD, 'server/app/(site)/page_client-reference-manifest.js');
  const [, chunks] =
    /\/layout-router\.js":\{[^}]*"chunks":(\[[^\]]*\])/.exec(readFileSync(file, 'utf8')) ?? [];
  return z
    .array(z.string())
    .min(1)
    .parse(JSON.parse(chunks ?? '[]'));
}
