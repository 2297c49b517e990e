import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import puppeteer from 'puppeteer-core';
import { ensureChromium } from '../../scripts/browsers.ts';
import { headlessArguments } from '../../scripts/extension.ts';

/** Of all processes of a browser with its tabs at rest. Memory and wake-ups as Linux has them; elsewhere none. */
export interface RestingFigures {
  /** Processor time, in milliseconds a minute. */
  processor: number;
  /** Times a thread was woken, a minute. */
  wakeUps: number;
  /** In megabytes; what processes share is counted once. */
  memory: number;
}

/** Speaks to a browser without being attached to its tabs, which would keep them awake. */
class DevTools {
  #socket: WebSocket;
  #answers = new Map<number, (answer: { result?: unknown; error?: { message: string } }) => void>();
  #last = 0;

  constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.onmessage = ({ data }) => {
      const answer = JSON.parse(String(data));
      this.#answers.get(answer.id)?.(answer);
    };
  }

  async send<T>(method: string, params: object = {}, sessionId?: string): Promise<T> {
    const id = ++this.#last;
    const { promise, resolve } = Promise.withResolvers<{ result?: unknown; error?: { message: string } }>();
    this.#answers.set(id, resolve);
    this.#socket.send(JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) }));
    const { result, error } = await promise;
    if (error) throw new Error(`${method}: ${error.message}`);
    return result as T;
  }

  open = () => this.send<{ targetId: string }>('Target.createTarget', { url: 'chrome://newtab/', background: true });
}

/** Tabs of each folder, in browsers beside each other so that noise is shared, for some minutes. */
export const measureResting = (builds: readonly string[], tabs: number, minutes: number): Promise<RestingFigures[]> =>
  Promise.all(builds.map((build) => measure(build, tabs, minutes)));

async function measure(build: string, tabs: number, minutes: number): Promise<RestingFigures> {
  const profile = await mkdtemp(join(tmpdir(), 'idee-du-jour-bench-'));
  const launched = await puppeteer.launch({
    executablePath: ensureChromium(),
    userDataDir: profile,
    headless: false,
    enableExtensions: true,
    waitForInitialPage: false,
    args: headlessArguments(build),
  });
  const chromium = launched.process();
  const socket = new WebSocket(launched.wsEndpoint());
  await once(socket, 'open');
  await launched.disconnect();
  const devtools = new DevTools(socket);
  await settleFirstTab(devtools);
  for (let tab = 0; tab < tabs; tab++) {
    await devtools.open();
    await setTimeout(300);
  }
  // What comes with their opening is over.
  await setTimeout(30_000);
  const before = await look(devtools);
  await setTimeout(minutes * 60_000);
  const after = await look(devtools);
  const exited = chromium && once(chromium, 'exit');
  await devtools.send('Browser.close');
  await exited;
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  return {
    processor: Math.round((after.processor - before.processor) / minutes),
    wakeUps: Math.round((after.wakeUps - before.wakeUps) / minutes),
    memory: Math.round(after.memory),
  };
}

/** Those that follow are not the first of their day, nor those of a newcomer. */
async function settleFirstTab(devtools: DevTools): Promise<void> {
  const { targetId } = await devtools.open();
  const { sessionId } = await devtools.send<{ sessionId: string }>('Target.attachToTarget', {
    targetId,
    flatten: true,
  });
  const settled = async () => {
    const { result } = await devtools.send<{ result: { value?: boolean } }>(
      'Runtime.evaluate',
      {
        expression: `localStorage['welcome-closed'] = true;
          document.querySelector('article') === null || ['pictures-kept', 'snapshot', 'safety-copy'].every((key) => key in localStorage)`,
        returnByValue: true,
      },
      sessionId,
    );
    return result.value;
  };
  for (let tries = 0; tries < 100; tries++) {
    await setTimeout(300);
    if (tries > 10 && (await settled())) break;
  }
  await devtools.send('Target.closeTarget', { targetId });
}

async function look(devtools: DevTools) {
  const { processInfo } = await devtools.send<{ processInfo: { id: number; cpuTime: number }[] }>(
    'SystemInfo.getProcessInfo',
  );
  const all = await Promise.all(processInfo.map(({ id }) => ofProcess(id)));
  return {
    processor: processInfo.reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0),
    wakeUps: all.reduce((sum, { wakeUps }) => sum + wakeUps, 0),
    memory: all.reduce((sum, { memory }) => sum + memory, 0),
  };
}

async function ofProcess(id: number) {
  const numberIn = (text: string, name: RegExp) => Number(name.exec(text)?.[1] ?? 0);
  const read = (file: string) => readFile(`/proc/${id}/${file}`, 'utf8').catch(() => '');
  const threads = await readdir(`/proc/${id}/task`).catch(() => []);
  const states = await Promise.all(threads.map((thread) => read(`task/${thread}/status`)));
  return {
    wakeUps: states.reduce((sum, state) => sum + numberIn(state, /^voluntary_ctxt_switches:\s*(\d+)/m), 0),
    memory: numberIn(await read('smaps_rollup'), /^Pss:\s*(\d+)/m) / 1024,
  };
}
