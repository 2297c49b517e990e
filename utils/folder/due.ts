import { follow } from '@/utils/kept/item';
import { copyDue } from '@/utils/kept/preferences';

// A change is copied by the page that made it. If that page goes before, as a popup does, another one hears of it, or finds
// it when it opens.

/** In milliseconds: at most from one copy to the next, and for the page that made a change to copy it. */
const rest = 5_000;
const patience = 8_000;
const hour = 3_600_000;

const load = () => import('./sync');

/** Without a database, or with one of a newer version, the page says so already where it matters. */
const quietly = (work: Promise<unknown>) => void work.catch(() => {});

const copy = () => load().then(({ copyChanges }) => copyChanges());
const meet = () => quietly(load().then(({ meetFolder }) => meetFolder()));

let timer: ReturnType<typeof setTimeout> | undefined;
/** When the next copy may begin. */
let free = 0;

/** A change is to be copied: at once, as a popup may be closed in the next moment, unless the last copy was just before. */
export function copySoon(): void {
  copyDue.set(crypto.randomUUID());
  clearTimeout(timer);
  timer = setTimeout(() => quietly(copyInTurn()), Math.max(0, free - performance.now()));
}

/** A large journal takes its time: the page shall not copy for more than a fifth of its own. */
async function copyInTurn(): Promise<void> {
  const begun = performance.now();
  free = begun + rest;
  await copy();
  free = begun + Math.min(rest, 5 * (performance.now() - begun));
}

/** Keeps journal and folder together while a page lives: when it opens, once an hour, and after a page that goes before it has copied. */
export function followFolder(): void {
  requestIdleCallback(meet);
  setInterval(meet, hour);
  follow(copyDue, (due) => setTimeout(() => due !== '' && due === copyDue.get() && quietly(copy()), patience));
}
