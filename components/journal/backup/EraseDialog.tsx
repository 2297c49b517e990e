import '@/components/page/fields.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Modal } from '@/components/page/Modal';
import { Failure } from '@/components/page/Problem';
import { useLive } from '@/components/page/useLive';
import { backup as backupWords, erase as words } from '@/data/locales/fr-journal';
import { type StorageProblem, storageProblem } from '@/utils/journal/database';
import { countAll } from '@/utils/journal/history';
import { eraseAll } from '@/utils/safety/erase';
import styles from './EraseDialog.module.css';

interface EraseDialogProps {
  /** The number of safety copies. */
  copies: number;
  onDownload: () => void;
  onErased: () => void;
  onClose: () => void;
}

/** Says what will go, offers the backup, and asks once more. */
export function EraseDialog({ copies, onDownload, onErased, onClose }: EraseDialogProps) {
  const { value: counts } = useLive(countAll, []);
  const [copiesToo, setCopiesToo] = useState(true);
  const [asked, setAsked] = useState(false);
  const [problem, setProblem] = useState<StorageProblem>();
  const second = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (asked) second.current?.focus();
  }, [asked]);

  async function erase() {
    setProblem(undefined);
    try {
      await eraseAll({ copiesToo });
      onErased();
    } catch (error) {
      setProblem(storageProblem(error));
    }
  }

  return (
    <Modal title={words.title} onClose={onClose}>
      {(close) => (
        <div class={styles.erase}>
          {counts && <p>{words.what(counts)}</p>}
          <button type="button" onClick={onDownload}>
            {backupWords.download}
          </button>
          <div>
            <label>
              <input
                type="checkbox"
                checked={copiesToo}
                aria-describedby="erase-keep"
                onChange={(event) => setCopiesToo(event.currentTarget.checked)}
              />
              {words.copies(copies)}
            </label>
            <p id="erase-keep" class={styles.keep}>
              {words.keep}
            </p>
          </div>
          <p role="alert">{asked && <strong>{copiesToo ? words.sure : words.sureButCopy}</strong>}</p>
          {problem && <Failure problem={problem} />}
          <div class={styles.actions}>
            {asked ? (
              <button type="button" class={`primary ${styles.danger}`} ref={second} onClick={erase}>
                {words.second}
              </button>
            ) : (
              <button type="button" class={styles.danger} onClick={() => setAsked(true)}>
                {words.first}
              </button>
            )}
            <button type="button" class="quiet" autofocus onClick={close}>
              {words.cancel}
            </button>
          </div>
        </div>
      )}
    </Modal>
  );
}
