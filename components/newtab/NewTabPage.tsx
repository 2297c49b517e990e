import type { ComponentChildren } from 'preact';
import { Pages } from '@/components/page/Pages';
import { settings as words } from '@/data/locales/fr-newtab';
import { fullDayInWords } from '@/utils/days/day';
import { Card, type CardProps } from './Card';
import styles from './NewTabPage.module.css';
import { hasOwnPage, ownPageLink } from './own-page';

export interface NewTabPageProps extends CardProps {
  onSettings?: () => void;
  /** «Prochaine rencontre» */
  next?: ComponentChildren;
  /** A calm line on what is not kept, and what floats above the page. */
  aside?: ComponentChildren;
}

/** The whole new tab as it is painted first, and as Preact takes it over. */
export function NewTabPage({ next, aside, onSettings, ...card }: NewTabPageProps) {
  return (
    <>
      <header class="top">
        <p>
          <time datetime={card.today.day}>{fullDayInWords(card.today.day)}</time>
        </p>
        <Pages here="newtab" />
        <p class={styles.tools}>
          {hasOwnPage && <a href={ownPageLink}>{words.ownPage}</a>}
          <button type="button" class="link" onClick={onSettings}>
            {words.title}
          </button>
        </p>
      </header>
      <main class={styles.main}>
        {next}
        <Card {...card} />
        {aside}
      </main>
    </>
  );
}
