import { follow } from '@/utils/kept/item';
import { copyDue } from '@/utils/kept/preferences';

// A change is copied by the page that made it. If that page goes before, as a popup does, another one hears of it, or finds
// it when it opens.

/** In milliseconds: for what comes right after a change, between two copies, and for the page that made a change to copy it. */
const pause = 400;
const rest = 5_000;
const patience = 8_000;
const hour = 3_600_000;

const load = () => import('./sync');

/** Without a database, or with one of a newer version, the page says so already where it matters. */
const quietly = (work: Promise<unknown>) => void work.catch(() => {});

const copy = () => quietly(load().then(({ copyChanges }) => copyChanges()));
const meet = () => quietly(load().then(({ meetFolder }) => meetFolder()));

let timer: ReturnType<typeof setTimeout> | undefined;
let begun = 0;

/** A change is to be copied. */
export function copySoon(): void {
  copyDue.set(crypto.randomUUID());
  clearTimeout(timer);
  const wait = Math.max(pause, begun + rest - performance.now());
  timer = setTimeout(() => {
    begun = performance.now();
    copy();
  }, wait);
}

/** Keeps journal and folder together while a page lives: when it opens, once an hour, and after a page that goes before it has copied. */
export function followFolder(): void {
  requestIdleCallback(meet);
  setInterval(meet, hour);
  follow(copyDue, (due) => setTimeout(() => due !== '' && due === copyDue.get() && copy(), patience));
}
