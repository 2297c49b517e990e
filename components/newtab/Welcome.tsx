import { introduction } from '@/data/introduction';
import { welcome as words } from '@/data/locales/fr-newtab';
import styles from './Welcome.module.css';

/** Shown until it is closed once, beside the idea of the day and below its words. */
export function Welcome({ onClose }: { onClose?: () => void }) {
  return (
    <section class={styles.welcome} aria-labelledby="welcome">
      <h2 id="welcome">{words.title}</h2>
      <details>
        <summary>{words.introduction}</summary>
        {introduction.map((paragraph) => (
          <p>{paragraph}</p>
        ))}
      </details>
      <button type="button" onClick={onClose}>
        {words.close}
      </button>
      <ul>
        <li>{words.pin}</li>
        <li>{words.privacy}</li>
      </ul>
    </section>
  );
}
