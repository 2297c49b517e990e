import { defineItem, isText } from './item';

/** A meeting that someone asked to begin, for the page or panel that opens with it. */
export interface ToBegin {
  /** That of the planned meeting, or a new one. */
  id: string;
  activityId: string;
  /** When, in milliseconds since 1970. */
  at: number;
}

const isToBegin = (value: unknown) => {
  const { id, activityId, at } = Object(value);
  return isText(id) && isText(activityId) && Number.isFinite(at);
};

const waiting = defineItem<ToBegin | undefined>('to-begin', undefined, isToBegin);
/** What this tab begins once it has ended the meeting that is held: no other one asks any more. */
const taken = defineItem<ToBegin | undefined>('to-begin', undefined, isToBegin, () => sessionStorage);

/** How long it waits for its page, in milliseconds: later, nobody expects it any more. */
const patience = 60_000;

export const toBegin = {
  ...waiting,
  get(): ToBegin | undefined {
    const asked = taken.get() ?? waiting.get();
    return asked && Math.abs(Date.now() - asked.at) < patience ? asked : undefined;
  },
  set(asked: ToBegin) {
    taken.drop();
    return waiting.set(asked);
  },
  take(asked: ToBegin) {
    taken.set({ ...asked, at: Date.now() });
    waiting.drop();
  },
  drop() {
    taken.drop();
    waiting.drop();
  },
};
