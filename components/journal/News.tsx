import { useState } from 'preact/hooks';
import { news as words } from '@/data/locales/fr-journal';
import { seenVersion, welcomeClosed } from '@/utils/kept/preferences';
import styles from './News.module.css';

const version = import.meta.env.PRODUCT_VERSION;

/** After an update, what is new: a line, until one has read it. Who begins with this version knows of no other. */
export function News() {
  const [isNew, setNew] = useState(() => {
    const seen = seenVersion.get();
    if (seen === version) return false;
    // Before versions were kept, who had closed the welcome had used the extension.
    if (seen || welcomeClosed.get()) return true;
    seenVersion.set(version);
    return false;
  });
  if (!isNew) return null;
  return (
    <p class={styles.news}>
      <span>{words.text(version)}</span>
      <button
        type="button"
        class="quiet"
        onClick={() => {
          seenVersion.set(version);
          setNew(false);
          document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
        }}
      >
        {words.close}
      </button>
    </p>
  );
}
