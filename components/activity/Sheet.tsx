import { sheet as words } from '@/data/locales/fr';
import type { Activity, Guide } from '@/data/schema';
import { Facets } from './Facets';
import { GuideText } from './GuideText';
import styles from './Sheet.module.css';
import { SourceText } from './SourceText';

/** More lines than any page has room for: those that do not fit are not printed. */
const lines = Array.from({ length: 40 }, (_, line) => line);

/** An activity on one sheet of paper: its text, facets and guide, and the rest of the page for notes. */
export function Sheet({ activity, guide }: { activity: Activity; guide: Guide }) {
  return (
    <article class={styles.sheet}>
      <header>
        <p>{words.programme}</p>
        <h1>
          <SourceText activity={activity} part="title" />
        </h1>
        <p class={styles.text}>
          <SourceText activity={activity} part="text" />
        </p>
      </header>
      <Facets activity={activity} />
      <div class={styles.guide}>
        <GuideText guide={guide} level={2} />
      </div>
      <section class={styles.notes}>
        <h2>{words.notes}</h2>
        {lines.map((line) => (
          <div key={line} />
        ))}
      </section>
    </article>
  );
}
