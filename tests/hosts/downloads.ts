import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';

async function fetchDownload(product: string, file: string): Promise<Uint8Array> {
  const response = await fetch(`${product}/embed-guide/download/${file}`);
  if (!response.ok) throw new Error(`no download ${file}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** Downloads a zip from the product and unpacks it into a folder. */
export async function unpackDownload(product: string, file: string, folder: string): Promise<void> {
  for (const [name, body] of Object.entries(unzipSync(await fetchDownload(product, file)))) {
    const target = path.join(folder, name);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, body);
  }
}

/** Downloads a file from the product into a folder and returns its path. */
export async function saveDownload(product: string, file: string, folder: string): Promise<string> {
  const target = path.join(folder, file);
  writeFileSync(target, await fetchDownload(product, file));
  return target;
}
