import { introduction } from '@/data/introduction';
import { welcome as words } from '@/data/locales/fr';
import styles from './Welcome.module.css';

/** Shown until it is closed once, below the idea of the day. */
export function Welcome({ onClose }: { onClose?: () => void }) {
  return (
    <section class={styles.welcome} aria-labelledby="welcome">
      <h2 id="welcome">{words.title}</h2>
      {introduction.map((paragraph) => (
        <p>{paragraph}</p>
      ))}
      <ul>
        <li>{words.pin}</li>
        <li>{words.privacy}</li>
      </ul>
      <button type="button" onClick={onClose}>
        {words.close}
      </button>
    </section>
  );
}
