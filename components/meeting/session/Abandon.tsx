import { Modal } from '@/components/page/Modal';
import { attempt, remember } from '@/components/page/messages';
import { closing, abandon as words } from '@/data/locales/fr-session';
import { abandonSession, undoAbandoning } from '@/utils/journal/session';
import type { Session } from '@/utils/journal/tables/meetings';
import styles from './Session.module.css';
import type { TypedNotes } from './useNotes';

interface AbandonProps {
  session: Session;
  notes: TypedNotes;
  onClose: () => void;
}

/** «Abandonner» asks once, and what was written can be kept. */
export function Abandon({ session: { id, title }, notes, onClose }: AbandonProps) {
  const hasNotes = notes.text.trim() !== '';
  const abandon = (keepsNotes: boolean) =>
    attempt(async () => {
      const { typed, draft } = notes.take();
      const abandoned = await abandonSession(id, typed, keepsNotes, draft);
      if (!abandoned) return;
      remember({
        message: { text: words.done, which: title },
        async takeBack() {
          return { text: (await undoAbandoning(abandoned)) ? closing.resumed : closing.other, which: title };
        },
      });
    });
  return (
    <Modal title={words.title} onClose={onClose}>
      {(close) => {
        const leave = (keepsNotes: boolean) => () => {
          close();
          abandon(keepsNotes);
        };
        return (
          <>
            <p>{words.about}</p>
            {hasNotes && <p>{words.notes}</p>}
            <div class={styles.ask}>
              <button type="button" class="primary" autofocus onClick={close}>
                {words.goOn}
              </button>
              {hasNotes && (
                <button type="button" onClick={leave(true)}>
                  {words.keepNotes}
                </button>
              )}
              <button type="button" onClick={leave(false)}>
                {hasNotes ? words.dropNotes : words.abandon}
              </button>
            </div>
          </>
        );
      }}
    </Modal>
  );
}
