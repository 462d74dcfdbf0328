import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePorts, launch, temporaryFolder } from '../hosts/processes';
import { asJson, type Browser, fromJson, INTO_VIEW } from './browser';

// Firefox speaks WebDriver BiDi (w3.org/TR/webdriver-bidi) by itself.

/** It must not call home, and opens with a page of ours only. */
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

/** Starts Firefox without a window; `endAll` ends it. */
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
  const { said, hasEnded } = launch({ command: [program, ...command] });
  const socket = await reach(`ws://127.0.0.1:${port}/session`, () => {
    if (hasEnded()) throw new Error(`Firefox did not start:\n${said()}`);
  });
  const complaints: string[] = [];
  const ask = speak(socket, ({ level, text }) => {
    if (level === 'error') complaints.push(String(text));
  });
  const { capabilities } = await ask<{ capabilities: { browserVersion: string } }>('session.new', {
    capabilities: {},
  });
  await ask('session.subscribe', { events: ['log.entryAdded'] });
  await ask('script.addPreloadScript', { functionDeclaration: NOTE_VIOLATIONS });
  const { context } = await ask<{ context: string }>('browsingContext.create', { type: 'tab' });
  await ask('browsingContext.setViewport', { context, viewport: { width: 1280, height: 900 } });
  return {
    ...inContext(ask, context),
    name: `Firefox ${capabilities.browserVersion}`,
    complaints: () => complaints,
  };
}

type Ask = <Answer>(method: string, params: object) => Promise<Answer>;
type Contexts = { contexts: { children: { context: string }[] }[] };
type Evaluated = { result: { value: string }; exceptionDetails?: { text: string } };

function inContext(ask: Ask, context: string): Omit<Browser, 'name' | 'complaints'> {
  const firstFrame = async () => {
    const { contexts } = await ask<Contexts>('browsingContext.getTree', { root: context });
    return contexts[0]?.children[0]?.context;
  };
  return {
    async open(url) {
      await ask('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    async click(element) {
      const locator = { type: 'xpath', value: element };
      const { nodes } = await ask<{ nodes: { sharedId: string }[] }>(
        'browsingContext.locateNodes',
        {
          context,
          locator,
        },
      );
      const sharedId = nodes[0]?.sharedId;
      if (!sharedId) throw new Error(`there is no ${element}`);
      const target = { context, sandbox: 'test' };
      await ask('script.callFunction', {
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
      await ask('input.performActions', {
        context,
        actions: [{ type: 'pointer', id: 'hand', actions }],
      });
    },
    async evaluate(expression, where = 'page') {
      const target = { context: where === 'page' ? context : await firstFrame(), sandbox: 'test' };
      const question = { expression: asJson(expression), target, awaitPromise: false };
      const { result, exceptionDetails } = await ask<Evaluated>('script.evaluate', question);
      if (exceptionDetails) throw new Error(exceptionDetails.text);
      return fromJson(result.value);
    },
    async picture() {
      const { data } = await ask<{ data: string }>('browsingContext.captureScreenshot', {
        context,
      });
      return Buffer.from(data, 'base64');
    },
  };
}

/** A connection, once somebody listens there. */
async function reach(address: string, check: () => void): Promise<WebSocket> {
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

/** Asks one thing after another over a connection, and hands on what is told unasked. */
function speak(socket: WebSocket, hear: (told: Record<string, unknown>) => void): Ask {
  const waiting = new Map<number, (answer: Record<string, unknown>) => void>();
  socket.onmessage = ({ data }) => {
    const answer = JSON.parse(String(data));
    if (answer.type === 'event') hear(answer.params);
    else waiting.get(answer.id)?.(answer);
  };
  let asked = 0;
  return async <Answer>(method: string, params: object) => {
    const id = ++asked;
    const answer = await new Promise<Record<string, unknown>>((resolve) => {
      waiting.set(id, resolve);
      socket.send(JSON.stringify({ id, method, params }));
    });
    waiting.delete(id);
    if (answer.type === 'error') throw new Error(`${method}: ${answer.message}`);
    return answer.result as Answer;
  };
}
