import { guide as guideWords, sheet as words } from '@/data/locales/fr-guide';
import type { Activity, Guide, Situations } from '@/data/schema';
import { Facets } from './Facets';
import { GroundRules } from './GroundRules';
import { GuideText } from './GuideText';
import { HardMoments } from './HardMoments';
import styles from './Sheet.module.css';
import { SituationText } from './SituationText';
import { SourceText } from './SourceText';

const lines = Array.from({ length: 6 }, (_, line) => line);

interface SheetProps {
  activity: Activity;
  guide: Guide;
  /** Those that were unfolded, on pages of their own. */
  situations: Situations;
  /** What was written at the meeting; without it, there are lines to write on. */
  notes?: string;
}

/** An activity on paper: its text, facets and guide, and lines for notes; then what goes with every guide. What one page has no room for goes on to the next. */
export function Sheet({ activity, guide, situations, notes = '' }: SheetProps) {
  return (
    <>
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
          {notes ? <p class={styles.written}>{notes}</p> : lines.map((line) => <div key={line} />)}
        </section>
      </article>
      <div class={styles.back}>
        <section>
          <h2>{guideWords.groundRules}</h2>
          <GroundRules />
        </section>
        <section>
          <h2>{guideWords.hardMoments}</h2>
          <HardMoments />
        </section>
      </div>
      {situations.map((situation) => (
        <div class={styles.situation}>
          <SituationText situation={situation} level={2} />
        </div>
      ))}
    </>
  );
}
