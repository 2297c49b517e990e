import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useHeldDraft } from '@/components/page/useEdit';
import { keepDraft } from '@/utils/journal/drafts';
import { notesDraft, saveNotes, type Typed } from '@/utils/journal/session';
import type { Draft } from '@/utils/journal/tables/history';
import type { Session } from '@/utils/journal/tables/meetings';
import { mergeTexts } from '@/utils/session/merge-texts';

/** How long one pauses in typing before it is saved, in milliseconds. */
const pause = 300;

export interface TypedNotes {
  text: string;
  isKept: boolean;
  type: (text: string) => void;
  /** What is not in the session yet, for what ends it. */
  take: () => { typed: Typed; draft: Draft['key'] | undefined };
  save: () => void;
}

/**
 * The notes as they are typed here, with what other windows write in them. Each letter is kept as a draft; with the first
 * pause it is in the session, for all to see.
 */
export function useNotes(session: Session): TypedNotes {
  const held = useHeldDraft(notesDraft(session.id));
  const key = held?.key;
  const [text, setText] = useState(session.notes);
  const [isKept, setIsKept] = useState(true);
  const notes = useRef({ base: session.notes, mine: session.notes, at: session.updatedAt, isSaving: false });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(session);
  latest.current = session;

  function show(mine: string) {
    notes.current.mine = mine;
    setText(mine);
  }

  /** Takes in what is stored, if that is newer than what was last seen. */
  function follow() {
    const { base, mine, at, isSaving } = notes.current;
    const stored = latest.current;
    if (isSaving || stored.updatedAt <= at) return;
    notes.current.at = stored.updatedAt;
    notes.current.base = stored.notes;
    show(mergeTexts(base, mine, stored.notes));
  }

  async function save() {
    clearTimeout(timer.current);
    const { base, mine, isSaving } = notes.current;
    if (mine === base || isSaving) return;
    notes.current.isSaving = true;
    try {
      const saved = await saveNotes(session.id, { base, mine }, key);
      if (saved) {
        Object.assign(notes.current, { base: saved.notes, at: saved.at });
        show(mergeTexts(mine, notes.current.mine, saved.notes));
      }
      setIsKept(true);
    } catch {
      setIsKept(false);
    } finally {
      notes.current.isSaving = false;
      follow();
      if (notes.current.mine !== notes.current.base) timer.current = setTimeout(save, pause);
    }
  }
  const saving = useRef(save);
  saving.current = save;

  // Before anything else is typed.
  useLayoutEffect(follow, [session]);

  useEffect(() => {
    const found = held?.draft;
    if (!found) return;
    const typed = { base: found.base.notes ?? '', mine: found.changes.notes ?? '' };
    saveNotes(session.id, typed, found.key).catch(() => {});
  }, [held]);

  useEffect(() => {
    const leave = () => saving.current();
    const hide = () => document.visibilityState === 'hidden' && leave();
    addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', hide);
    return () => {
      leave();
      removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', hide);
    };
  }, []);

  return {
    text,
    isKept,
    type(mine) {
      show(mine);
      const { base } = notes.current;
      if (key) {
        const at = new Date().toISOString();
        keepDraft({ key, about: {}, changes: { notes: mine }, base: { notes: base }, at }).then(setIsKept);
      }
      clearTimeout(timer.current);
      timer.current = setTimeout(() => saving.current(), pause);
    },
    take() {
      clearTimeout(timer.current);
      const { base, mine } = notes.current;
      return { typed: { base, mine }, draft: key };
    },
    save,
  };
}
