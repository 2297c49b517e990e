import { useEffect, useRef, useState } from 'preact/hooks';
import { dropDraft, type HeldDraft, keepDraft, leaveDraft, openDraft } from '@/utils/journal/drafts';
import { changed, conflicts, decided, type Edit, edited, isEdited, noEdit, settled } from '@/utils/journal/edit';
import { useRenamed } from './useRenamed';

/** The draft of what a dialog edits, from when it has been looked for. `of` says what that is, with a slash at its end. */
export function useHeldDraft(of: string): HeldDraft | undefined {
  const [held, setHeld] = useState<HeldDraft>();
  useEffect(() => {
    let isOver = false;
    const opening = openDraft(of);
    opening.then((opened) => !isOver && setHeld(opened));
    return () => {
      isOver = true;
      opening.then(({ release }) => release());
    };
  }, [of]);
  return held;
}

/** What something new begins with, or began with when its draft was written. */
export function useBeginning<B extends object>(held: HeldDraft, begin: () => B): B {
  const [beginning, setBeginning] = useState(() => ({ ...begin(), ...held.draft?.about }));
  useRenamed((rename) => setBeginning((before) => rename('about', before)));
  return beginning;
}

/**
 * What is edited in a dialog: it follows what is `stored`, and keeps what was changed as a draft until that is saved or
 * given up.
 * @param about what is to be known of it where it is gone meanwhile
 */
export function useEdit<F extends object>(held: HeldDraft, stored: F, about: Record<string, string>) {
  const latest = useRef<Edit<F>>((held.draft as Edit<F> | undefined) ?? noEdit);
  const [, setShown] = useState(latest.current);
  const [isFound] = useState(() => isEdited(settled(latest.current, stored)));
  const [abandoned, setAbandoned] = useState<Edit<F>>();
  const [isKept, setIsKept] = useState(true);
  const saving = useRef<Promise<boolean>>(undefined);
  const edit = settled(latest.current, stored);

  const draft = () => ({
    key: held.key,
    about,
    changes: latest.current.changes as Record<string, string>,
    base: latest.current.base as Record<string, string>,
    at: new Date().toISOString(),
  });
  const last = useRef(draft);
  last.current = draft;

  function set(next: Edit<F>) {
    latest.current = next;
    setShown(next);
    if (isEdited(next)) keepDraft(draft()).then(setIsKept);
    else dropDraft(held.key).catch(() => {});
  }

  useRenamed((rename) => {
    const { changes, base } = latest.current;
    latest.current = { changes: rename('changes', changes), base: rename('base', base) };
    setShown(latest.current);
  });

  useEffect(() => {
    // What was saved elsewhere meanwhile is no draft any more.
    if (held.draft && !isFound) dropDraft(held.key).catch(() => {});
    return async () => {
      if (await saving.current) return;
      await held.release();
      if (isEdited(latest.current)) leaveDraft(last.current()).catch(() => {});
    };
  }, []);

  return {
    draftKey: held.key,
    edit,
    fields: edited(stored, edit),
    stored,
    isEdited: isEdited(edit),
    /** Whether it began with a draft. */
    isFound: isFound && isEdited(edit),
    isKept,
    isAbandoned: abandoned !== undefined,
    conflicts: conflicts(edit, stored),
    change(part: Partial<F>) {
      setAbandoned(undefined);
      set(changed(latest.current, part, stored));
    },
    decide: (field: keyof F, value: F[keyof F]) => set(decided(latest.current, field, value, stored)),
    abandon() {
      setAbandoned(latest.current);
      set(noEdit);
    },
    takeBack() {
      set(abandoned ?? noEdit);
      setAbandoned(undefined);
    },
    /** Ends the draft if `save` says true; until then it is kept. */
    async save(save: () => Promise<boolean>): Promise<void> {
      const attempt = save();
      saving.current = attempt.catch(() => false);
      if (!(await saving.current) && isEdited(latest.current)) keepDraft(draft()).then(setIsKept);
      await attempt;
    },
  };
}

export type Editing<F extends object> = ReturnType<typeof useEdit<F>>;
