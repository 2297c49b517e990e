import { useRef, useState } from 'preact/hooks';
import { useShared } from '@/components/journal/context';
import { FileInput } from '@/components/journal/FileInput';
import { Section } from '@/components/journal/Section';
import { comeTo } from '@/components/page/comeTo';
import { download } from '@/components/page/download';
import { attempt } from '@/components/page/messages';
import { Said, useSpoken } from '@/components/page/useSpoken';
import { csvWords, backup as words } from '@/data/locales/fr-backup';
import { journal } from '@/data/locales/fr-journal';
import { verdictLabels } from '@/data/locales/fr-trials';
import { csvFileName, meetingsToCsv, trialsToCsv } from '@/utils/backup/csv';
import { allMeetings, allSteps, allTrials } from '@/utils/journal/history';
import styles from './Backup.module.css';
import { EraseDialog } from './EraseDialog';
import { Folder } from './Folder';
import { Progress } from './Progress';
import { Protection } from './Protection';
import { Restore } from './Restore';
import { SafetyCopies } from './SafetyCopies';
import { saveBackup } from './saveBackup';
import { useDrop } from './useDrop';
import type { Outside } from './useOutside';
import { useRestore } from './useRestore';
import { useSafetyCopies } from './useSafetyCopies';

interface BackupProps {
  outside: Outside;
  onErased: (areCopiesLeft: boolean) => void;
}

/** Files to keep, files to bring back, and the end of it all. */
export function Backup({ outside, onErased }: BackupProps) {
  const { today } = useShared();
  const [status, setStatus] = useState('');
  const [erasing, setErasing] = useState(false);
  const said = useRef<HTMLParagraphElement>(null);
  const { save, saving } = useSave((message, wasCancelled) => {
    setStatus(message);
    // Its button is gone.
    if (wasCancelled) comeTo(said.current);
  });
  useSpoken(status);
  const file = useRef<HTMLInputElement>(null);
  const restoreButton = useRef<HTMLButtonElement>(null);
  const restore = useRestore();
  const copies = useSafetyCopies(restore.state.step);
  const over = useDrop('backup', restore.readFile);

  const saveAll = () =>
    save(async (signal) => {
      const message = await saveBackup(today, signal);
      outside.onDownloaded();
      return message;
    });
  const saveTable = (what: 'essais' | 'rencontres', make: () => Promise<string>) =>
    save(async (signal) => {
      const table = await make();
      signal.throwIfAborted();
      const name = csvFileName(what, today);
      download(name, 'text/csv', table);
      return words.ready(name);
    });
  const saveTrials = () =>
    saveTable('essais', async () =>
      trialsToCsv(await allTrials(), await allSteps(), { ...csvWords.trials, verdicts: verdictLabels }),
    );
  const saveMeetings = () => saveTable('rencontres', async () => meetingsToCsv(await allMeetings(), csvWords.meetings));

  return (
    <Section id="sauvegarde" title={journal.sections.sauvegarde}>
      <p class={styles.about}>{words.about}</p>
      {import.meta.env.WITHOUT_NEW_TAB && <p class={styles.about}>{words.twoPackages}</p>}
      <p class={styles.last}>{outside.last}</p>
      <Protection />
      <div class={over ? `${styles.actions} ${styles.over}` : styles.actions}>
        <button type="button" onClick={saveAll}>
          {words.download}
        </button>
        <button type="button" ref={restoreButton} onClick={() => file.current?.click()}>
          {words.restore}
        </button>
        <button type="button" onClick={saveTrials}>
          {words.csv}
        </button>
        <button type="button" onClick={saveMeetings}>
          {words.meetingsCsv}
        </button>
        <button type="button" class={styles.erase} onClick={() => setErasing(true)}>
          {words.erase}
        </button>
      </div>
      <p class={styles.drop}>{words.drop}</p>
      <FileInput ref={file} name={words.restore} onFile={restore.readFile} />
      {saving && <Progress label={words.working} cancel={words.cancel} onCancel={() => saving.abort()} />}
      <p class={styles.said} ref={said} tabIndex={-1}>
        {status && <Said>{status}</Said>}
      </p>
      <Restore restore={restore} onCancel={() => comeTo(restoreButton.current)} />
      <Folder />
      <SafetyCopies copies={copies} onRestore={restore.readCopy} />
      {erasing && (
        <EraseDialog
          copies={copies.length}
          onDownload={saveAll}
          onErased={onErased}
          onClose={() => setErasing(false)}
        />
      )}
    </Section>
  );
}

/** Makes a file, one at a time; `saving` is there, and can be aborted, while it is being made. */
function useSave(say: (message: string, wasCancelled: boolean) => void) {
  const [saving, setSaving] = useState<AbortController>();
  const save = (make: (signal: AbortSignal) => Promise<string>) =>
    attempt(async () => {
      if (saving) return;
      const controller = new AbortController();
      setSaving(controller);
      try {
        say(await make(controller.signal), false);
      } catch (error) {
        if (!controller.signal.aborted) throw error;
        say(words.aborted, true);
      } finally {
        setSaving(undefined);
      }
    });
  return { save, saving };
}
