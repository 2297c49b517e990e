import { useEffect, useState } from 'preact/hooks';
import { useShared } from '@/components/journal/context';
import { Section } from '@/components/journal/Section';
import { useNear } from '@/components/page/useNear';
import { journal, trials as words } from '@/data/locales/fr-journal';
import { PrintedTrials } from './PrintedTrials';
import { TrialPage } from './TrialPage';
import styles from './Trials.module.css';
import { usePages } from './usePages';

/** All trials, newest first. `onSettled` tells that the first of them are there, or can't be read. */
export function Trials({ onSettled }: { onSettled: () => void }) {
  const { keeps, today, partner, addTrial } = useShared();
  const [settled, setSettled] = useState(false);
  return (
    <Section id="essais" title={journal.sections.essais} place="list">
      {keeps && (
        <button type="button" class={styles.add} onClick={() => addTrial({ day: today })}>
          {words.add}
        </button>
      )}
      <div class={styles.screen}>
        <Pages
          key={partner}
          partner={partner}
          onSettled={() => {
            setSettled(true);
            onSettled();
          }}
        />
      </div>
      {settled && <PrintedTrials partner={partner} />}
    </Section>
  );
}

/** The first page; from the first «Afficher plus» on, the next ones come by themselves as one scrolls down. */
function Pages({ partner, onSettled }: { partner: string | undefined; onSettled: () => void }) {
  const { pages, hasMore, failed, more, restart } = usePages(partner);
  const [askedFor, setAskedFor] = useState<number>();
  const { ref, near } = useNear<HTMLDivElement>();
  useEffect(() => {
    if (failed) onSettled();
  }, [failed]);
  useEffect(() => {
    if (askedFor !== undefined && near && hasMore) more();
  }, [askedFor, near, pages]);

  return (
    <>
      {failed && <p class={styles.none}>{words.failed}</p>}
      {pages.map((days, index) => (
        <TrialPage
          key={days.before}
          days={days}
          isFirst={index === 0}
          isLast={!hasMore}
          takesFocus={index === askedFor}
          onSettled={onSettled}
          onOverfull={restart}
        />
      ))}
      <div ref={ref} class={styles.more}>
        {hasMore && (
          <button
            type="button"
            onClick={() => {
              setAskedFor(pages.length);
              more();
            }}
          >
            {words.more}
          </button>
        )}
      </div>
    </>
  );
}
