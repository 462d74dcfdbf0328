import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';

async function fetchDownload(product: string, file: string): Promise<Uint8Array> {
  const response = await fetch(`${product}/embed-guide/download/${file}`);
  if (!response.ok) throw new Error(`no download ${file}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** Puts a zip that the product offers into a folder, as an administrator would. */
export async function unpack(product: string, file: string, folder: string): Promise<void> {
  for (const [name, body] of Object.entries(unzipSync(await fetchDownload(product, file)))) {
    const target = path.join(folder, name);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, body);
  }
}

/** Puts a file that the product offers into a folder and returns where it is now. */
export async function save(product: string, file: string, folder: string): Promise<string> {
  const target = path.join(folder, file);
  writeFileSync(target, await fetchDownload(product, file));
  return target;
}
