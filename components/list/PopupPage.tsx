import type { ComponentChildren } from 'preact';
import { PageLinks } from '@/components/page/Pages';
import { inPages } from '@/data/locales/fr';
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
      <h1 class="visually-hidden">{inPages.popup}</h1>
      {line}
      {children}
      <footer class={styles.footer}>
        <PageLinks names={['ideas', 'journal']} apart />
        {help}
      </footer>
    </main>
  );
}
