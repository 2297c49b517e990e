import type { ComponentChildren } from 'preact';
import { Pages } from '@/components/page/Pages';
import { fullDayInWords } from '@/utils/days/day';
import { Card, type CardProps } from './Card';
import styles from './NewTabPage.module.css';

export interface NewTabPageProps extends CardProps {
  /** A calm line on what is not kept, and what floats above the page. */
  aside?: ComponentChildren;
}

/** The whole new tab as it is painted first, and as Preact takes it over. */
export function NewTabPage({ aside, ...card }: NewTabPageProps) {
  return (
    <>
      <header class="top">
        <p>
          <time datetime={card.today.day}>{fullDayInWords(card.today.day)}</time>
        </p>
        <Pages here="newtab" />
      </header>
      <main class={styles.main}>
        <Card {...card} />
      </main>
      {aside}
    </>
  );
}
