import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';

export interface Utterance {
  text: string;
  state: 'waits' | 'is spoken' | 'was heard' | 'was cut';
}

interface Message extends Utterance {
  /** Tells the screen reader how far it is. */
  report: (event: keyof typeof events) => void;
}

/** Of SSIP. */
const events = { BEGIN: 701, END: 702, CANCELED: 703 };

/** What a quick French voice takes, in milliseconds. */
const lengthOf = (text: string) => 50 + 16 * text.length;

/**
 * Stands for Speech Dispatcher, and is silent: it takes the time that a voice takes, one utterance after the other, and
 * keeps what was said, and what was cut.
 */
export class Voice {
  readonly said: Message[] = [];
  /** How often something was begun, ended or cut. */
  changes = 0;
  #server: Server;
  #write: (line: string) => void;
  #timer: NodeJS.Timeout | undefined;

  private constructor(server: Server, write: (line: string) => void) {
    this.#server = server;
    this.#write = write;
    server.on('connection', (client) => this.#listen(client));
  }

  static async start(path: string, write: (line: string) => void): Promise<Voice> {
    const server = createServer().listen(path);
    await once(server, 'listening');
    return new Voice(server, write);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#server.close();
  }

  get isBusy(): boolean {
    return this.said.some(({ state }) => state === 'waits' || state === 'is spoken');
  }

  /** Speaks SSIP, as far as a screen reader asks: it sends a command a line, and a text up to a line with a dot. */
  #listen(client: Socket): void {
    let rest = '';
    let isText = false;
    const answer = (...lines: string[]) => client.write(lines.map((line) => `${line}\r\n`).join(''));
    const speak = (text: string) => {
      const id = this.said.length + 1;
      answer(`225-${id}`, '225 OK MESSAGE QUEUED');
      // What it reads by itself goes on at an end, and is over when it is cut.
      const report = (event: keyof typeof events) =>
        answer(`${events[event]}-${id}`, `${events[event]}-1`, `${events[event]} ${event}`);
      this.#speak(text, report);
    };
    client.setEncoding('utf8');
    client.on('error', () => {});
    client.on('data', (chunk) => {
      rest += chunk;
      for (;;) {
        const end = rest.indexOf(isText ? '\r\n.\r\n' : '\r\n');
        if (end < 0) return;
        const part = rest.slice(0, end);
        rest = rest.slice(end + (isText ? 5 : 2));
        if (isText) {
          isText = false;
          speak(plain(part));
          continue;
        }
        const [command = '', ...words] = part.split(' ');
        if (command === 'SPEAK') {
          isText = true;
          answer('230 OK RECEIVING DATA');
        } else if (['CHAR', 'KEY'].includes(command)) {
          speak(words.join(' '));
        } else if (part === 'HISTORY GET CLIENT_ID') answer('245-1', '245 OK CLIENT ID SENT');
        else {
          if (['CANCEL', 'STOP'].includes(command)) this.#cut();
          answer('200 OK');
        }
      }
    });
  }

  #speak(text: string, report: Message['report']): void {
    this.said.push({ text, state: 'waits', report });
    this.#next();
  }

  #next(): void {
    this.changes++;
    const utterance = this.said.find(({ state }) => state === 'waits');
    if (!utterance || this.said.some(({ state }) => state === 'is spoken')) return;
    utterance.state = 'is spoken';
    utterance.report('BEGIN');
    this.#write(`  ${utterance.text}`);
    this.#timer = setTimeout(() => {
      utterance.state = 'was heard';
      utterance.report('END');
      this.#next();
    }, lengthOf(utterance.text));
  }

  #cut(): void {
    clearTimeout(this.#timer);
    for (const utterance of this.said) {
      if (utterance.state === 'was heard' || utterance.state === 'was cut') continue;
      this.#write(`  (cut) ${utterance.text}`);
      utterance.state = 'was cut';
      utterance.report('CANCELED');
    }
    this.changes++;
  }
}

/** Without the marks between its words. */
const plain = (ssml: string) =>
  ssml
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
    .trim();
