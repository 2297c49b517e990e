import { useRef } from 'preact/hooks';
import { Modal } from '@/components/page/Modal';
import { useEdit, useHeldDraft } from '@/components/page/useEdit';
import { useLive } from '@/components/page/useLive';
import { ideaForm as words } from '@/data/locales/fr-ideas';
import { entryOf, newEntry } from '@/utils/ideas/own-idea';
import type { HeldDraft } from '@/utils/journal/drafts';
import { addIdea, editIdea, readIdea } from '@/utils/journal/own-ideas';
import type { OwnIdea } from '@/utils/journal/tables/ideas';
import { IdeaForm } from './IdeaForm';

interface DialogProps {
  /** How the keys begin of the drafts that may be gone on with here. */
  draft?: string | undefined;
  onSaved: (title: string) => void;
  onClose: () => void;
}

/** An idea that is to be added. */
export function NewIdea({ draft = 'new-idea/', ...on }: DialogProps) {
  const held = useHeldDraft(draft);
  return held && <OpenNew held={held} {...on} />;
}

function OpenNew({ held, onSaved, onClose }: DialogProps & { held: HeldDraft }) {
  const editing = useEdit(held, newEntry, {});
  return (
    <Modal title={words.add} onClose={onClose}>
      {(close) => (
        <IdeaForm
          editing={editing}
          onClose={close}
          onSave={async (entry) => {
            const { title } = await addIdea(entry, held.key);
            onSaved(title);
            close();
            return true;
          }}
        />
      )}
    </Modal>
  );
}

interface EditProps extends DialogProps {
  id: OwnIdea['id'];
  /** What it was called, where it is gone meanwhile. */
  title: string;
}

/** An idea of one's own to change: as it is stored now, whatever the page that opens it knows of it. */
export function EditIdea({ id, title, draft = `idea/${id}/`, ...on }: EditProps) {
  const held = useHeldDraft(draft);
  const { value, problem } = useLive(async () => ({ row: await readIdea(id) }), [id]);
  const last = useRef<OwnIdea>(undefined);
  if (value?.row) last.current = value.row;
  const isRead = value !== undefined || problem !== undefined;
  return (
    held && isRead && <OpenEdit held={held} id={id} title={title} idea={last.current} isGone={!value?.row} {...on} />
  );
}

function OpenEdit({
  held,
  id,
  title,
  idea,
  isGone,
  onSaved,
  onClose,
}: EditProps & { held: HeldDraft; idea: OwnIdea | undefined; isGone: boolean }) {
  const entry = idea ? entryOf(idea) : { ...newEntry, ...(held.draft?.about as Partial<typeof newEntry>) };
  const editing = useEdit(held, entry, entry);
  return (
    <Modal title={words.edit(title)} onClose={onClose}>
      {(close) => (
        <IdeaForm
          editing={editing}
          isGone={isGone}
          onClose={close}
          onSave={async (fields) => {
            if (isGone) await addIdea(fields, held.key);
            // Otherwise the live query shows what keeps it.
            else if ((await editIdea(id, editing.edit, held.key)) !== 'saved') return false;
            onSaved(fields.title);
            close();
            return true;
          }}
        />
      )}
    </Modal>
  );
}
