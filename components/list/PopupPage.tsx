import type { ComponentChildren } from 'preact';
import { newtab } from '@/data/locales/fr';
import styles from './PopupPage.module.css';

interface PopupPageProps {
  /** A calm line on what is not kept. */
  line?: ComponentChildren;
  /** The list. */
  children: ComponentChildren;
  help?: ComponentChildren;
}

/** The whole popup as it is painted first, and as Preact takes it over. */
export function PopupPage({ line, children, help }: PopupPageProps) {
  return (
    <main class={styles.popup}>
      <h1 class="visually-hidden">{newtab.popup}</h1>
      {line}
      {children}
      <footer class={styles.footer}>
        <a href="/ideas.html" target="_blank" rel="noreferrer">
          {newtab.ideas}
        </a>
        <a href="/journal.html" target="_blank" rel="noreferrer">
          {newtab.journal}
        </a>
        {help}
      </footer>
    </main>
  );
}
