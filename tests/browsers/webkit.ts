import { freePorts, serve } from '../hosts/processes';
import { asJson, type Browser, FIRST_FRAME, fromJson } from './browser';
import type { webkit } from './programs.mjs';

// WebKitGTK has a driver for WebDriver (w3.org/TR/webdriver2), a protocol over HTTP.

type Session = { sessionId: string; capabilities: { browserVersion: string } };

const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** Starts WebKitGTK's MiniBrowser on a virtual screen; `endAll` ends it. */
export async function startWebKit(
  { driver, screen, miniBrowser }: NonNullable<typeof webkit>,
  hasScripts: boolean,
): Promise<Browser> {
  const [port = 0] = await freePorts(1);
  const origin = `http://127.0.0.1:${port}`;
  await serve({
    command: [screen, '-a', '-s', '-screen 0 1280x1000x24', driver, `--port=${port}`],
    ready: `${origin}/status`,
  });
  const args = ['--automation', `--enable-javascript-markup=${hasScripts}`];
  const options = { 'webkitgtk:browserOptions': { binary: miniBrowser, args } };
  const { sessionId, capabilities } = await sendCommand<Session>(`${origin}/session`, {
    capabilities: { alwaysMatch: options },
  });
  const session = `${origin}/session/${sessionId}`;
  await sendCommand(`${session}/window/rect`, { x: 0, y: 0, width: 1280, height: 1000 });
  return {
    ...inSession(session),
    name: `WebKitGTK ${capabilities.browserVersion}`,
    errors: () => [],
  };
}

function inSession(session: string): Omit<Browser, 'name' | 'errors'> {
  const find = async (value: string): Promise<string> =>
    (await sendCommand<{ [ELEMENT]: string }>(`${session}/element`, { using: 'xpath', value }))[
      ELEMENT
    ];
  const run = (script: string) =>
    sendCommand<string>(`${session}/execute/sync`, { script, args: [] });
  return {
    async open(url) {
      await sendCommand(`${session}/url`, { url });
    },
    async click(element) {
      await sendCommand(`${session}/element/${await find(element)}/click`, {});
    },
    async evaluate(expression, where = 'page') {
      if (where === 'page') return fromJson(await run(`return ${asJson(expression)}`));
      await sendCommand(`${session}/frame`, { id: await run(`return ${FIRST_FRAME}`) });
      const value = fromJson(await run(`return ${asJson(expression)}`));
      await sendCommand(`${session}/frame/parent`, {});
      return value;
    },
    async screenshot() {
      return Buffer.from(await sendCommand<string>(`${session}/screenshot`), 'base64');
    },
  };
}

async function sendCommand<Answer>(address: string, body?: object): Promise<Answer> {
  const init = body ? { method: 'POST', body: JSON.stringify(body) } : {};
  const response = await fetch(address, init);
  const { value } = await response.json();
  if (!response.ok)
    throw new Error(`${new URL(address).pathname}: ${value.error} ${value.message}`);
  return value;
}
