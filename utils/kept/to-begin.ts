import { defineItem, isText } from './item';

/** A meeting that someone asked to begin, for the page or panel that opens with it. */
export interface ToBegin {
  /** That of the planned meeting, or a new one. */
  id: string;
  activityId: string;
  /** When, in milliseconds since 1970. */
  at: number;
  /** A page ends the meeting that is held first, and begins this one then: no other one asks any more. */
  isTaken?: boolean;
}

const isToBegin = (value: unknown) => {
  const { id, activityId, at } = Object(value);
  return isText(id) && isText(activityId) && Number.isFinite(at);
};

const item = defineItem<ToBegin | undefined>('to-begin', undefined, isToBegin);

/** How long it waits for its page, in milliseconds: later, nobody expects it any more. */
const patience = 60_000;

export const toBegin = {
  ...item,
  get(): ToBegin | undefined {
    const asked = item.get();
    return asked && Math.abs(Date.now() - asked.at) < patience ? asked : undefined;
  },
};
