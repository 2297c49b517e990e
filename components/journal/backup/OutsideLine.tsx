import { useRef, useState } from 'preact/hooks';
import { useShared } from '@/components/journal/context';
import { attempt } from '@/components/page/messages';
import { Said, useSpoken } from '@/components/page/useSpoken';
import { backup } from '@/data/locales/fr-backup';
import { folder, outside as words } from '@/data/locales/fr-folder';
import styles from './OutsideLine.module.css';
import { saveBackup } from './saveBackup';
import type { Outside } from './useOutside';

/** One line at the top of the journal, where nothing of it is outside the browser, or no longer comes there by itself. */
export function OutsideLine({ outside }: { outside: Outside }) {
  const { today } = useShared();
  const [said, say] = useState('');
  const line = useRef<HTMLParagraphElement>(null);
  useSpoken(said);
  if (outside.waits && !outside.isOverdue && said === '') {
    return (
      <p class={styles.line}>
        <a href="#sauvegarde">{folder.waits}</a>
      </p>
    );
  }
  if (!outside.isOverdue && said === '') return null;
  const save = () =>
    attempt(async () => {
      say(await saveBackup(today));
      outside.onDownloaded();
      // The button goes.
      line.current?.focus();
    });
  return (
    <div class={styles.line}>
      <p ref={line} tabIndex={-1}>
        {said ? <Said>{said}</Said> : words.overdue}
      </p>
      {said === '' && (
        <button type="button" onClick={save}>
          {backup.download}
        </button>
      )}
    </div>
  );
}
