import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ROOT } from '../support/content/content';

/** Below the ephemeral ports, which a connection could take while a copy is down. */
const PORTS = { first: 20_000, last: 32_000 };

/** A free port outside the ephemeral range. */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < 100; tries++) {
    const port = randomInt(PORTS.first, PORTS.last);
    const server = createServer().listen(port, '127.0.0.1');
    const isFree = await once(server, 'listening').then(
      () => true,
      () => false,
    );
    server.close();
    if (isFree) return port;
  }
  throw new Error('There is no free port.');
}

const GUIDE = path.join(ROOT, 'lib/web/README.md');

/**
 * Starts nginx in front of copies at these ports, configured as in lib/web/README.md without
 * TLS. Throws if nginx is not installed.
 */
export async function startNginx(ports: readonly number[]) {
  const folder = mkdtempSync(path.join(tmpdir(), 'nginx-'));
  const port = await freePort();
  const file = path.join(folder, 'nginx.conf');
  writeFileSync(file, configuration(folder, port, ports));
  const nginx = spawn('nginx', ['-p', folder, '-c', file, '-e', path.join(folder, 'error.log')]);
  await once(nginx, 'spawn').catch(() => {
    throw new Error('These tests need nginx, such as the package nginx-light of Debian.');
  });
  const origin = `http://127.0.0.1:${port}`;
  await untilReachable(origin);
  const stop = async () => {
    nginx.kill();
    await once(nginx, 'exit');
  };
  return { origin, stop };
}

async function untilReachable(origin: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (
      await fetch(`${origin}/healthz`).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('nginx does not answer.');
}

const BLOCK = /```nginx\n([\s\S]*?)```/;

/** The configuration of lib/web/README.md, with these ports and folders and without TLS. */
function configuration(folder: string, port: number, ports: readonly number[]): string {
  const [, guideConfiguration = ''] = BLOCK.exec(readFileSync(GUIDE, 'utf8')) ?? [];
  const servers = ports.map((copyPort) => `server 127.0.0.1:${copyPort};`).join('\n  ');
  const testConfiguration = guideConfiguration
    .replace(/(server 127\.0\.0\.1:\d+;\s*)+/, `${servers}\n  `)
    .replace('listen 443 ssl;', `listen 127.0.0.1:${port};`)
    .replace(/ssl_certificate.*;/g, '')
    .replace('/var/cache/nginx/advisor', `${folder}/cache`)
    .replace('/var/log/nginx/advisor.log', `${folder}/error.log`)
    // All requests of the tests come from one client.
    .replace(/rate=\d+r/, 'rate=10000r')
    .replace(/limit_conn connections \d+/, 'limit_conn connections 1000');
  return `
daemon off;
${process.getuid?.() === 0 ? 'user root;' : ''}
pid ${folder}/pid;
error_log ${folder}/error.log;
events {}
http {
  access_log off;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  ${testConfiguration}
}
`;
}
