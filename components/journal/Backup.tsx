import { useRef, useState } from 'preact/hooks';
import { verdictLabels } from '@/data/locales/fr';
import { journal, backup as words } from '@/data/locales/fr-journal';
import { backupFileName, backupText } from '@/utils/backup';
import { csvFileName, trialsToCsv } from '@/utils/csv';
import { exportAll } from '@/utils/export';
import { allTrials } from '@/utils/journal';
import styles from './Backup.module.css';
import { useShared } from './context';
import { download } from './download';
import { EraseDialog } from './EraseDialog';
import { Restore } from './Restore';
import { SafetyCopies } from './SafetyCopies';
import { Section } from './Section';
import { useDrop } from './useDrop';
import { useRestore } from './useRestore';
import { useSafetyCopies } from './useSafetyCopies';

/** Files to keep, files to bring back, and the end of it all. */
export function Backup({ onErased }: { onErased: () => void }) {
  const { today, attempt } = useShared();
  const [status, setStatus] = useState('');
  const [erasing, setErasing] = useState(false);
  const file = useRef<HTMLInputElement>(null);
  const restore = useRestore(attempt);
  const copies = useSafetyCopies(restore.state.step);
  const over = useDrop(restore.readFile);

  const saveBackup = () =>
    attempt(async () => {
      const { backup, damaged } = await exportAll();
      const name = backupFileName(today);
      download(name, 'application/json', backupText(backup));
      setStatus([words.ready(name), ...(damaged > 0 ? [words.damaged(damaged)] : [])].join('. '));
    });
  const saveTrials = () =>
    attempt(async () => {
      const name = csvFileName(today);
      download(name, 'text/csv', trialsToCsv(await allTrials(), verdictLabels));
      setStatus(words.ready(name));
    });

  return (
    <Section id="sauvegarde" title={journal.sections.sauvegarde}>
      <p class={styles.about}>{words.about}</p>
      <div class={over ? `${styles.actions} ${styles.over}` : styles.actions}>
        <button type="button" onClick={saveBackup}>
          {words.download}
        </button>
        <button type="button" onClick={() => file.current?.click()}>
          {words.restore}
        </button>
        <button type="button" onClick={saveTrials}>
          {words.csv}
        </button>
        <button type="button" class={styles.erase} onClick={() => setErasing(true)}>
          {words.erase}
        </button>
      </div>
      <p class={styles.drop}>{words.drop}</p>
      <input
        ref={file}
        type="file"
        hidden
        accept=".json,application/json"
        aria-label={words.restore}
        onChange={({ currentTarget }) => {
          const chosen = currentTarget.files?.[0];
          if (chosen) restore.readFile(chosen);
          // So that the same file can be chosen again.
          currentTarget.value = '';
        }}
      />
      <p role="status">{status}</p>
      <Restore restore={restore} />
      <SafetyCopies copies={copies} onRestore={restore.readCopy} />
      {erasing && (
        <EraseDialog
          copies={copies.length}
          onDownload={saveBackup}
          onErased={onErased}
          onClose={() => setErasing(false)}
        />
      )}
    </Section>
  );
}
