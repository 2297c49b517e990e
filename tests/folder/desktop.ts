import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A screen with a window manager, on which one types and clicks as a person does. */
export class Desktop {
  #display = '';
  #processes: ChildProcess[] = [];

  static async start(): Promise<Desktop> {
    const desktop = new Desktop();
    try {
      await desktop.#start();
    } catch (error) {
      desktop.stop();
      throw error;
    }
    return desktop;
  }

  async #start() {
    // Without -r, keys would repeat where the machine is busy.
    const options = ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp', '-noreset', '-r'];
    const server = spawn('Xvfb', options, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    this.#processes.push(server);
    const [number] = await once(server.stdio[3] as NodeJS.ReadableStream, 'data');
    this.#display = `:${String(number).trim()}`;
    this.#processes.unshift(spawn('openbox', { stdio: 'ignore', env: this.env }));
    await until(
      () => this.#ask('xprop', '-root', '_NET_SUPPORTING_WM_CHECK'),
      (said) => said.includes('window id'),
    );
  }

  get env(): Record<string, string> {
    return { ...process.env, DISPLAY: this.#display } as Record<string, string>;
  }

  stop(): void {
    for (const child of this.#processes) child.kill();
  }

  async #ask(command: string, ...args: string[]): Promise<string> {
    const { stdout } = await run(command, args, { env: this.env }).catch(() => ({ stdout: '' }));
    return stdout;
  }

  /** For whoever wants to see. */
  picture = (path: string): Promise<string> => this.#ask('scrot', '-o', path);

  /** Windows in sight, by a pattern of their names. */
  async windows(name: string): Promise<string[]> {
    return (await this.#ask('xdotool', 'search', '--onlyvisible', '--name', name)).split('\n').filter(Boolean);
  }

  /** Types a path into the browser's picker, and presses «Open». */
  async pick(path: string): Promise<void> {
    const name = 'Select a folder';
    const [id = ''] = await until(
      () => this.windows(name),
      ({ length }) => length > 0,
    );
    // Keys that come before the dialog is ready are lost.
    for (let attempt = 0; attempt < 5; attempt++) {
      await this.#ask('xdotool', 'windowactivate', id);
      await wait(300);
      await this.#ask('xdotool', 'key', 'ctrl+l');
      await wait(300);
      await this.#ask('xdotool', 'type', '--delay', '20', path);
      await wait(500);
      const { WIDTH, HEIGHT } = await this.#size(id);
      await this.#ask('xdotool', 'mousemove', '--window', id, String(WIDTH - 50), String(HEIGHT - 24), 'click', '1');
      const gone = await until(
        () => this.windows(name),
        ({ length }) => length === 0,
        3_000,
      ).catch(() => undefined);
      if (gone) return;
    }
    throw new Error(`The picker does not take ${path}`);
  }

  async #size(id: string) {
    const said = await this.#ask('xdotool', 'getwindowgeometry', '--shell', id);
    const values = said.split('\n').map((line) => line.split('='));
    return Object.fromEntries(values.map(([name, value]) => [name, Number(value)])) as Record<
      'WIDTH' | 'HEIGHT',
      number
    >;
  }

  key = (...keys: string[]): Promise<string> => this.#ask('xdotool', 'key', ...keys);
  type = (text: string): Promise<string> => this.#ask('xdotool', 'type', '--delay', '60', text);

  async #colour(x: number, y: number) {
    const said = await this.#ask('import', '-window', 'root', '-crop', `1x1+${x}+${y}`, '-depth', '8', 'txt:-');
    const [, red, , blue] = /\((\d+),(\d+),(\d+)/.exec(said) ?? [];
    return { red: Number(red), blue: Number(blue) };
  }

  /** The browser dims the page while it asks something. */
  isAsking = async (): Promise<boolean> => (await this.#colour(20, 600)).red < 150;

  /** «Allow on every visit», the second of three blue buttons in the window's upper corner. */
  async allowOnEveryVisit(): Promise<void> {
    const [x, y] = [160, 339];
    await until(
      () => this.#colour(x, y),
      ({ red, blue }) => blue - red > 30,
    );
    await wait(1_000);
    await this.#ask('xdotool', 'mousemove', '--sync', String(x), String(y), 'click', '1');
  }

  /** «Allow», beside what refuses and has the focus, to a question of the browser. Another one may follow at once. */
  async allow(): Promise<void> {
    await until(() => this.isAsking(), Boolean);
    // What comes at once is taken for a press that was meant for the page.
    await wait(1_000);
    await this.#ask('xdotool', 'key', 'Tab', 'Return');
    await until(
      () => this.isAsking(),
      (isAsking) => !isAsking,
      5_000,
    ).catch(() => {});
  }
}

/** Asks again until the answer is right. */
export const patience = 120_000;

export async function until<T>(ask: () => Promise<T>, isRight: (answer: T) => boolean, limit = patience): Promise<T> {
  const end = Date.now() + limit;
  for (;;) {
    const answer = await ask();
    if (isRight(answer)) return answer;
    if (Date.now() > end) throw new Error(`Waited in vain; the last answer was ${JSON.stringify(answer)}`);
    await wait(100);
  }
}
