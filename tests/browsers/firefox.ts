import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePorts, launch, temporaryFolder } from '../hosts/processes';
import { asJson, type Browser, fromJson, INTO_VIEW } from './browser';

// Firefox implements WebDriver BiDi (w3.org/TR/webdriver-bidi) without a driver.

/** No requests of its own to Mozilla, and a blank start page. */
const PREFERENCES = {
  'app.normandy.enabled': false,
  'app.update.auto': false,
  'browser.startup.page': 0,
  'datareporting.policy.dataSubmissionEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,',
  'toolkit.telemetry.enabled': false,
};

const NOTE_VIOLATIONS = `() => addEventListener('securitypolicyviolation', (event) =>
  console.error('against the policy:', event.effectiveDirective, event.blockedURI))`;

/** Starts Firefox headless; `endAll` ends it. */
export async function startFirefox(program: string, hasScripts: boolean): Promise<Browser> {
  const [port = 0] = await freePorts(1);
  const profile = temporaryFolder('firefox');
  const preferences = Object.entries({ ...PREFERENCES, 'javascript.enabled': hasScripts });
  const lines = preferences.map((entry) => `user_pref(${JSON.stringify(entry).slice(1, -1)});\n`);
  writeFileSync(path.join(profile, 'user.js'), lines.join(''));
  const command = [
    '--headless',
    '--no-remote',
    '--profile',
    profile,
    `--remote-debugging-port=${port}`,
  ];
  const { output, hasEnded } = launch({ command: [program, ...command] });
  const socket = await connectWhenReady(`ws://127.0.0.1:${port}/session`, () => {
    if (hasEnded()) throw new Error(`Firefox did not start:\n${output()}`);
  });
  const errors: string[] = [];
  const send = commandSender(socket, ({ level, text }) => {
    if (level === 'error') errors.push(String(text));
  });
  const { capabilities } = await send<{ capabilities: { browserVersion: string } }>('session.new', {
    capabilities: {},
  });
  await send('session.subscribe', { events: ['log.entryAdded'] });
  await send('script.addPreloadScript', { functionDeclaration: NOTE_VIOLATIONS });
  const { context } = await send<{ context: string }>('browsingContext.create', { type: 'tab' });
  await send('browsingContext.setViewport', { context, viewport: { width: 1280, height: 900 } });
  return {
    ...inContext(send, context),
    name: `Firefox ${capabilities.browserVersion}`,
    errors: () => errors,
  };
}

type SendCommand = <Answer>(method: string, params: object) => Promise<Answer>;
type Contexts = { contexts: { children: { context: string }[] }[] };
type Evaluated = { result: { value: string }; exceptionDetails?: { text: string } };

function inContext(send: SendCommand, context: string): Omit<Browser, 'name' | 'errors'> {
  const firstFrame = async () => {
    const { contexts } = await send<Contexts>('browsingContext.getTree', { root: context });
    return contexts[0]?.children[0]?.context;
  };
  return {
    async open(url) {
      await send('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    async click(element) {
      const locator = { type: 'xpath', value: element };
      const { nodes } = await send<{ nodes: { sharedId: string }[] }>(
        'browsingContext.locateNodes',
        {
          context,
          locator,
        },
      );
      const sharedId = nodes[0]?.sharedId;
      if (!sharedId) throw new Error(`there is no ${element}`);
      const target = { context, sandbox: 'test' };
      await send('script.callFunction', {
        functionDeclaration: INTO_VIEW,
        arguments: [{ sharedId }],
        target,
        awaitPromise: false,
      });
      const middle = { x: 0, y: 0, origin: { type: 'element', element: { sharedId } } };
      const actions = [
        { type: 'pointerMove', ...middle },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ];
      await send('input.performActions', {
        context,
        actions: [{ type: 'pointer', id: 'hand', actions }],
      });
    },
    async evaluate(expression, where = 'page') {
      const target = { context: where === 'page' ? context : await firstFrame(), sandbox: 'test' };
      const parameters = { expression: asJson(expression), target, awaitPromise: false };
      const { result, exceptionDetails } = await send<Evaluated>('script.evaluate', parameters);
      if (exceptionDetails) throw new Error(exceptionDetails.text);
      return fromJson(result.value);
    },
    async screenshot() {
      const { data } = await send<{ data: string }>('browsingContext.captureScreenshot', {
        context,
      });
      return Buffer.from(data, 'base64');
    },
  };
}

/** Connects as soon as the address accepts connections; `check` may throw to give up. */
async function connectWhenReady(address: string, check: () => void): Promise<WebSocket> {
  for (;;) {
    check();
    const socket = new WebSocket(address);
    const isOpen = await new Promise<boolean>((resolve) => {
      socket.onopen = () => resolve(true);
      socket.onerror = () => resolve(false);
    });
    if (isOpen) return socket;
    await wait(100);
  }
}

/** Returns a function that sends a command and resolves to its result; events go to `onEvent`. */
function commandSender(
  socket: WebSocket,
  onEvent: (parameters: Record<string, unknown>) => void,
): SendCommand {
  const waiting = new Map<number, (answer: Record<string, unknown>) => void>();
  socket.onmessage = ({ data }) => {
    const answer = JSON.parse(String(data));
    if (answer.type === 'event') onEvent(answer.params);
    else waiting.get(answer.id)?.(answer);
  };
  let lastId = 0;
  return async <Answer>(method: string, params: object) => {
    const id = ++lastId;
    const answer = await new Promise<Record<string, unknown>>((resolve) => {
      waiting.set(id, resolve);
      socket.send(JSON.stringify({ id, method, params }));
    });
    waiting.delete(id);
    if (answer.type === 'error') throw new Error(`${method}: ${answer.message}`);
    return answer.result as Answer;
  };
}
