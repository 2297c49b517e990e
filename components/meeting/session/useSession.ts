import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useLive } from '@/components/page/useLive';
import { unknownTitle } from '@/data/locales/fr-trials';
import { today } from '@/utils/days/day';
import { readCatalogue } from '@/utils/journal/catalogue';
import { readMeeting } from '@/utils/journal/meetings';
import { type StorageProblem, storageProblem } from '@/utils/journal/problem';
import { beginSession, bringInNotes, readSession } from '@/utils/journal/session';
import type { Session } from '@/utils/journal/tables/meetings';
import { follow } from '@/utils/kept/item';
import { type ToBegin, toBegin } from '@/utils/kept/to-begin';
import { begun } from '@/utils/session/begin';

export interface Held {
  /** Undefined until it is known. */
  isKnown: boolean;
  session: Session | undefined;
  /** What someone asked to begin while another session goes on. */
  second: ToBegin | undefined;
  /** Lets go of that, in all pages. */
  dropSecond: () => void;
  /** Begins it here, once the session is ended: it is no other page's question any more. */
  takeSecond: () => void;
  problem: StorageProblem | undefined;
}

/** The session as it is now, in whatever page it changes; begun here if someone asked for it. */
export function useSession(): Held {
  const { value, problem } = useLive(async () => ({ session: await readSession() }), []);
  const [failed, setFailed] = useState<StorageProblem>();
  const { asked, drop, take } = useToBegin();
  const session = value?.session;
  useEffect(() => {
    bringInNotes().catch(() => {});
  }, [session?.id]);
  const beginning = useRef<ToBegin>(undefined);
  // Before anything is drawn, and without waiting for what is there: where a session is, nothing is begun.
  useLayoutEffect(() => {
    if (!asked) return;
    if (session?.id === asked.id) drop();
    if (session || beginning.current === asked) return;
    beginning.current = asked;
    begin(asked)
      .catch((error) => setFailed(storageProblem(error)))
      .finally(() => {
        beginning.current = undefined;
      });
  }, [value, asked]);
  return {
    isKnown: value !== undefined && !(asked && !session && !failed),
    session,
    second: session && asked && asked.id !== session.id ? asked : undefined,
    dropSecond: drop,
    takeSecond: take,
    problem: problem ?? failed,
  };
}

async function begin({ id, activityId }: ToBegin): Promise<void> {
  const [{ activityOf, loadGuide }, meeting] = await Promise.all([readCatalogue(), readMeeting(id)]);
  const guide = await loadGuide(activityId).catch(() => undefined);
  const activity = activityOf(activityId) ?? { id: activityId, title: meeting?.title ?? unknownTitle };
  await beginSession(begun({ id, activity, guide, meeting, day: today() }, Date.now()));
}

function useToBegin() {
  const [asked, setAsked] = useState(toBegin.get);
  useEffect(() => follow(toBegin, () => setAsked(toBegin.get())), []);
  const drop = () => {
    toBegin.drop();
    setAsked(undefined);
  };
  const take = () => asked && toBegin.take(asked);
  return { asked, drop, take };
}
