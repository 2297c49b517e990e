import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';
import { comeTo } from '@/components/page/comeTo';
import { undo as words } from '@/data/locales/fr';
import type { ActivityId } from '@/data/schema';
import { type StorageProblem, storageProblem } from '@/utils/journal/problem';
import { hush, say } from './voice';

/** What was done, for as long as it is so. */
export interface Message {
  text: string;
  /** Of what, where the message does not stand beside it. */
  which?: string;
  /** The activity that it stands beside; without one, it has a place of the page's own. */
  at?: ActivityId;
  /** Whether it is still so: other pages change things too. */
  holds?: () => Promise<boolean>;
  /** What else one can do. */
  more?: { name: string; act: () => void };
}

/** Something done that can be taken back. */
export interface Undoable {
  message: Message;
  /** What is said of it once something else was done; without it, it can be taken back only as long as its message stands. */
  before?: string;
  /** Takes it back, and says what came of it. */
  takeBack(): Promise<Message | Undoable>;
  /** Moves the focus, once nothing else is left to take back. */
  focus?: () => void;
}

interface Failed {
  problem: StorageProblem;
  at: ActivityId | undefined;
  retry: () => void;
}

interface State {
  message: Message | undefined;
  /** What can be taken back for as long as the page is open, the last at the end. */
  done: readonly Undoable[];
  failed: Failed | undefined;
}

const nothing: State = { message: undefined, done: [], failed: undefined };
let state = nothing;
let isUndoing = false;
let stopFollowing = () => {};
const listeners = new Set<() => void>();

function set(part: Partial<State>): void {
  const { message, done, failed } = { ...state, ...part };
  if (state.message && state.message !== message) hush(aloud(state.message));
  state = { message, failed, done: done.filter((one) => one.before !== undefined || one.message === message) };
  follow();
  for (const listener of listeners) listener();
}

const isUndoable = (message: Message | undefined) => state.done.some((one) => one.message === message);
export const inFull = ({ text, which }: Message) => (which === undefined ? text : `${text}\u00a0: ${which}`);

const isMac = /mac/i.test(navigator.platform);

/** The keys that take back, as they are called here and as ARIA has them. */
export const undoKeys = isMac ? { name: '⌘Z', aria: 'Meta+Z' } : { name: 'Ctrl+Z', aria: 'Control+Z' };

/** What is heard of a message: also how to take it back, where that is far from what was done. */
export const aloud = (message: Message): string =>
  message.at === undefined && isUndoable(message)
    ? `${inFull(message)}. ${words.keys(undoKeys.name)}`
    : inFull(message);

/** Says what was done, there where it can be seen and aloud. */
export function tell(message: Message): void {
  set({ message });
  say(aloud(message));
}

/** Likewise, with the way back. */
export function remember(undoable: Undoable): void {
  const { message } = undoable;
  set({ message, done: [...state.done, undoable] });
  say(aloud(message));
}

/**
 * Does what changes the database: what the page says is done is done. What was said before gives way, unless it can still
 * be taken back; a failure can be tried again.
 */
export async function attempt(action: () => Promise<void>, at?: ActivityId): Promise<void> {
  set({ failed: undefined, ...(!isUndoable(state.message) && { message: undefined }) });
  try {
    await action();
  } catch (error) {
    set({ failed: { problem: storageProblem(error), at, retry: () => attempt(action, at) } });
  }
}

/** Takes back what was done last. */
export async function undo(): Promise<void> {
  const last = state.done.at(-1);
  if (!last || isUndoing) return;
  isUndoing = true;
  await attempt(async () => {
    const after = await last.takeBack();
    const done = state.done.filter((one) => one !== last);
    // «Annuler» keeps the focus while it has something left to undo.
    if (done.length === 0) last.focus?.();
    set({ done, message: undefined });
    if ('message' in after) remember(after);
    else tell(after);
  }, last.message.at);
  isUndoing = false;
}

/** Of an activity that is no longer there to be seen, nothing is said any more. */
export function leave(at: ActivityId): void {
  const { message, failed } = state;
  set({ ...(message?.at === at && { message: undefined }), ...(failed?.at === at && { failed: undefined }) });
}

/** A message has been there for long enough. */
export const leaveMessage = (message: Message): void => {
  if (state.message === message) set({ message: undefined });
};

/** As if the page had just been opened. */
export const forget = (): void => set(nothing);

/** What is no longer so, another page having changed it, is no longer said. */
function follow(): void {
  stopFollowing();
  const all = new Set([state.message, ...state.done.map(({ message }) => message)]);
  const held = [...all].filter((message): message is Message => message?.holds !== undefined);
  if (held.length === 0) {
    stopFollowing = () => {};
    return;
  }
  const answers = liveQuery(() => Promise.all(held.map(({ holds }) => holds?.()))).subscribe({
    next(answer) {
      const gone = new Set(held.filter((_, index) => answer[index] === false));
      if (gone.size === 0) return;
      const { message, done } = state;
      set({
        message: message && gone.has(message) ? undefined : message,
        done: done.filter((one) => !gone.has(one.message)),
      });
    },
    // What can't be asked now stays as it was said.
    error() {},
  });
  stopFollowing = () => answers.unsubscribe();
}

/** What is to be seen beside an activity, or in the page's own place. */
export function useMessages(at?: ActivityId) {
  const [seen, setSeen] = useState(() => seenAt(at));
  useEffect(() => {
    const look = () =>
      setSeen((before) => {
        const after = seenAt(at);
        const isSame = (Object.keys(after) as (keyof typeof after)[]).every((key) => after[key] === before[key]);
        return isSame ? before : after;
      });
    look();
    listeners.add(look);
    return () => void listeners.delete(look);
  }, [at]);
  return seen;
}

function seenAt(at: ActivityId | undefined) {
  const { message, done, failed } = state;
  const last = done.at(-1);
  const isHere = message !== undefined && message.at === at;
  const isLast = isHere && last?.message === message;
  return {
    message: isHere ? message : undefined,
    /** What «Annuler» takes back here: beside an activity, what is said there; elsewhere all, one after the other. */
    last: isLast || (at === undefined && last?.message.at === undefined) ? last : undefined,
    isLast,
    failed: failed?.at === at ? failed : undefined,
  };
}

/** Ctrl+Z takes back what was done last, but for what is typed. */
export function followUndoKeys(): void {
  addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, shiftKey, altKey, repeat, target } = event;
    const isUndo = key.toLowerCase() === 'z' && (isMac ? metaKey : ctrlKey) && !shiftKey && !altKey;
    const types = target instanceof Element && target.matches('input, textarea, select');
    if (!isUndo || repeat || types || state.done.length === 0 || document.querySelector('dialog:modal')) return;
    event.preventDefault();
    if (target instanceof Element && target.matches('[data-notice]')) leaveNotice(target);
    undo();
  });
}

/** A control of what is said beside an activity goes away once it has done its work: it leaves the focus to the card's, or the row's, own. */
export function leaveNotice(control: Element): void {
  const activity = control.closest('[data-goal]');
  const own = activity?.querySelector<HTMLElement>('.primary') ?? activity?.querySelector<HTMLElement>('[data-row]');
  comeTo(own);
}
