import { useEffect, useState } from 'preact/hooks';
import { shortcuts as words } from '@/data/locales/fr-list';
import styles from './Shortcuts.module.css';

/** A short help on the keyboard, with the shortcut that opens the popup as it is set in this browser. */
export function Shortcuts({ escapes }: { escapes: keyof typeof words.escapes }) {
  const [open, setOpen] = useState(false);
  const [popupKeys, setPopupKeys] = useState('');
  useEffect(() => {
    if (!open) return;
    import('@/utils/browser/shortcut')
      .then(({ popupShortcut }) => popupShortcut())
      .then(setPopupKeys)
      .catch(() => {
        // The extension was updated under this page: the other keys are still right.
      });
  }, [open]);
  return (
    <>
      <button type="button" class="disclosure" aria-expanded={open} onClick={() => setOpen(!open)}>
        {words.name}
      </button>
      {open && (
        <>
          <dl class={styles.keys}>
            {popupKeys && (
              <>
                <dt>
                  <kbd>{popupKeys}</kbd>
                </dt>
                <dd>{words.popup}</dd>
              </>
            )}
            {[...words.keys, [words.escape, words.escapes[escapes]] as const].map(([key, does]) => (
              <>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{does}</dd>
              </>
            ))}
          </dl>
          <p class={styles.change}>{import.meta.env.FIREFOX ? words.change.firefox : words.change.chromium}</p>
        </>
      )}
    </>
  );
}
