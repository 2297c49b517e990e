import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Outdated } from '@/components/page/Problem';
import { usePaper } from '@/components/page/usePaper';
import { loadSituations } from '@/data/guides';
import { guide as words } from '@/data/locales/fr-guide';
import { cardLater } from '@/data/locales/fr-newtab';
import type { Activity, ActivityId, Situations as SituationsContent } from '@/data/schema';
import { plainTitle } from '@/utils/ideas/title';
import { FoldedHelp } from './FoldedHelp';
import styles from './Guide.module.css';
import { GuideText } from './GuideText';
import { Sheet } from './Sheet';
import { Situations } from './Situations';
import { useGuideOf } from './useGuideOf';

interface Loaded {
  id: ActivityId;
  /** Null if they could not be read. */
  situations: SituationsContent | null;
}

export interface GuideProps {
  activity: Activity;
  /** Of its headings. */
  level?: 2 | 3;
  /**
   * Whether it can be printed, and how the control for it is told apart: alone on its page, or one of a list. From a popup,
   * which can't print, it is printed elsewhere: in a page that does so at once.
   */
  print?: 'alone' | 'of-list' | 'elsewhere' | 'at-once' | undefined;
  /** What else one can do with it. */
  tools?: ComponentChildren;
}

/** How to run an activity, read from its own file when it is opened. While it is open, the page prints as its sheet. */
export function Guide({ activity, level = 2, print: printable, tools }: GuideProps) {
  const { id } = activity;
  const guide = useGuideOf(id);
  const [loaded, setLoaded] = useState<Loaded>();
  const situations = loaded?.id === id ? loaded.situations : undefined;
  usePaper(guide ? <Sheet activity={activity} guide={guide} situations={situations ?? []} /> : undefined);
  const isRead = Boolean(guide);
  useEffect(() => {
    if (isRead && printable === 'at-once') print();
  }, [isRead]);
  if (guide === undefined) return null;
  if (!guide) return <Outdated />;
  const nameInList = `${cardLater.print}\u00a0: ${plainTitle(activity)}`;
  const readSituations = async () => {
    setLoaded({ id, situations: await loadSituations(id).catch(() => null) });
  };
  return (
    <>
      {tools}
      {printable === 'elsewhere' && (
        <a
          class={`link ${styles.print}`}
          href={`/ideas.html?imprimer#${encodeURIComponent(id)}`}
          target="_blank"
          rel="noreferrer"
          aria-label={nameInList}
        >
          {cardLater.print}
        </a>
      )}
      {printable && printable !== 'elsewhere' && (
        <button
          type="button"
          class="link"
          aria-label={printable === 'alone' ? undefined : nameInList}
          onClick={() => print()}
        >
          {cardLater.print}
        </button>
      )}
      <div class={styles.guide}>
        <GuideText guide={guide} level={level} />
      </div>
      <div class={styles.folds}>
        {guide.message.length > 0 && (
          <details>
            <summary>{words.message}</summary>
            {guide.message.map((line) => (
              <p>{line}</p>
            ))}
          </details>
        )}
        {guide.situations && (
          <Situations name={guide.situations} situations={situations} onOpen={readSituations} level={level} />
        )}
        <FoldedHelp />
      </div>
    </>
  );
}
