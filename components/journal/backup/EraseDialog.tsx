import '@/components/page/fields.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Modal } from '@/components/page/Modal';
import { Failure } from '@/components/page/Problem';
import { useLive } from '@/components/page/useLive';
import { Spoken } from '@/components/page/useSpoken';
import { backup as backupWords, erase as words } from '@/data/locales/fr-backup';
import { folder } from '@/data/locales/fr-folder';
import { readChosen } from '@/utils/folder/chosen';
import { countAll } from '@/utils/journal/history';
import { type StorageProblem, storageProblem } from '@/utils/journal/problem';
import { eraseAll } from '@/utils/safety/erase';
import styles from './EraseDialog.module.css';

interface EraseDialogProps {
  /** The number of safety copies. */
  copies: number;
  onDownload: () => void;
  onErased: (areCopiesLeft: boolean) => void;
  onClose: () => void;
}

/** Says what will go, offers the backup, and asks once more: below, where nothing was under the hand. */
export function EraseDialog({ copies, onDownload, onErased, onClose }: EraseDialogProps) {
  const { value: counts } = useLive(countAll, []);
  const { value: chosen } = useLive(readChosen, []);
  const [copiesToo, setCopiesToo] = useState(true);
  const [asked, setAsked] = useState(false);
  const [problem, setProblem] = useState<StorageProblem>();
  /** Whether nothing was erased, since no copy could be kept. */
  const [refused, setRefused] = useState(false);
  const question = useRef<HTMLHeadingElement>(null);
  // The question is heard, and then the button, before it can be pressed.
  useEffect(() => {
    if (asked) question.current?.focus();
  }, [asked]);

  async function erase() {
    setProblem(undefined);
    setRefused(false);
    try {
      const outcome = await eraseAll({ copiesToo });
      if (outcome === 'no-copy') setRefused(true);
      else onErased(outcome === 'copies-left');
    } catch (error) {
      setProblem(storageProblem(error));
    }
  }

  return (
    <Modal title={words.title} onClose={onClose}>
      {(close) => (
        <div class={styles.erase}>
          {counts && <p>{words.what(counts)}</p>}
          {chosen && (
            <p>
              <bdi>{folder.erased(chosen.handle.name)}</bdi>
            </p>
          )}
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
          <div class={styles.actions}>
            <button
              type="button"
              class={styles.danger}
              aria-disabled={asked}
              onClick={() => (asked ? question.current?.focus() : setAsked(true))}
            >
              {words.first}
            </button>
            <button type="button" class="quiet" autofocus onClick={close}>
              {words.cancel}
            </button>
          </div>
          {asked && (
            <div class={styles.question}>
              <h3 id="erase-sure" ref={question} tabIndex={-1}>
                {copiesToo ? words.sure : words.sureButCopy}
              </h3>
              <button type="button" class={`primary ${styles.danger}`} aria-describedby="erase-sure" onClick={erase}>
                {words.second}
              </button>
            </div>
          )}
          <Spoken tone="alert">{refused && words.noCopy}</Spoken>
          <Failure problem={problem} />
        </div>
      )}
    </Modal>
  );
}
