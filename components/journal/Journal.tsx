import { useEffect, useState } from 'preact/hooks';
import { Backup } from '@/components/journal/backup/Backup';
import { OutsideLine } from '@/components/journal/backup/OutsideLine';
import { Rescue } from '@/components/journal/backup/Rescue';
import { useOutside } from '@/components/journal/backup/useOutside';
import { Calendar } from '@/components/journal/calendar/Calendar';
import { Meetings } from '@/components/journal/meetings/Meetings';
import { OwnIdeas } from '@/components/journal/own/OwnIdeas';
import { Programme } from '@/components/journal/programme/Programme';
import { NextSteps } from '@/components/journal/steps/NextSteps';
import { Trials } from '@/components/journal/trials/Trials';
import { useTrials } from '@/components/journal/trials/useTrials';
import { forget, remember, tell } from '@/components/page/messages';
import { PageMessages } from '@/components/page/PageMessages';
import { Pages } from '@/components/page/Pages';
import { StorageLine } from '@/components/page/Problem';
import { useDay } from '@/components/page/useDay';
import { useLive } from '@/components/page/useLive';
import { usePartners } from '@/components/page/usePartners';
import { Drafts } from '@/components/trial/Drafts';
import { openNewTrial, openTrial } from '@/components/trial/dialogs';
import { erase } from '@/data/locales/fr-backup';
import { messages, renaming, journal as words } from '@/data/locales/fr-journal';
import { database } from '@/utils/journal/database';
import { type Renaming, undoRenaming } from '@/utils/journal/renaming';
import { keepDailyCopy } from '@/utils/safety/daily-copy';
import { Compass } from './Compass';
import { JournalContext } from './context';
import { Favourites } from './Favourites';
import styles from './Journal.module.css';
import { News } from './News';
import { PartnerFilter } from './PartnerFilter';
import { Sections } from './Sections';
import { useArrival } from './useArrival';

/** The history that one keeps for years: calendar, trials, favourites, compass, backup. */
export function Journal() {
  const [erased, setErased] = useState({ count: 0, areCopiesLeft: false });
  const again = (areCopiesLeft = false) => {
    forget();
    setErased(({ count }) => ({ count: count + 1, areCopiesLeft }));
  };
  useEffect(() => {
    // Another page has erased everything: what this one remembers for «Annuler» must go too.
    const follow = ({ key }: StorageEvent) => key === null && again();
    addEventListener('storage', follow);
    return () => removeEventListener('storage', follow);
  }, []);
  return (
    <Parts
      key={erased.count}
      erased={erased.count === 0 ? undefined : erased.areCopiesLeft ? erase.copiesLeft : erase.done}
      onErased={again}
    />
  );
}

interface PartsProps {
  /** What is said of the erasure that the page begins anew after. */
  erased: string | undefined;
  onErased: (areCopiesLeft: boolean) => void;
}

function Parts({ erased, onErased }: PartsProps) {
  const today = useDay();
  useEffect(keepDailyCopy, [today]);
  const { value, problem } = useLive(() => database.favourites.count(), []);
  const keeps = problem === undefined;
  /** Whether there is something to show besides what the calendar gives by itself. */
  const isReadable = keeps || value !== undefined;
  const names = usePartners();
  const [chosen, setChosen] = useState<string>();
  // Whoever is renamed, deleted or erased is no longer looked at; «Annuler» brings them back.
  const partner = chosen !== undefined && names?.includes(chosen) === false ? undefined : chosen;
  const [listed, setListed] = useState<{ partner: string | undefined }>();
  /** What goes through all trials waits until the first of them are shown. */
  const isListed = listed !== undefined && listed.partner === partner;
  const trials = useTrials();
  const outside = useOutside(today);

  function rememberRenaming(done: Renaming) {
    const follows = partner === done.from;
    if (follows) setChosen(done.to);
    const which = renaming.which(done.from, done.to);
    remember({
      message: { text: renaming.done(done.rows.flatMap(({ keys }) => keys).length), which },
      before: renaming.before(which),
      async takeBack() {
        await undoRenaming(done);
        if (follows) setChosen((now) => (now === done.to ? done.from : now));
        return { text: renaming.undone, which: done.from };
      },
      focus: () => document.getElementById('essais')?.focus({ preventScroll: true }),
    });
  }

  useArrival(erased !== undefined ? 'sauvegarde' : location.hash.slice(1));
  useEffect(() => {
    if (erased === undefined) return;
    document.getElementById('sauvegarde')?.focus({ preventScroll: true });
    tell({ text: erased });
  }, []);

  return (
    <JournalContext.Provider
      value={{
        today,
        partner,
        keeps,
        addTrial: (entry) => openNewTrial({ ...entry, partner, onSaved: () => tell({ text: messages.added }) }),
        editTrial: (trial, place) =>
          openTrial(trial, {
            onSaved: () => tell({ text: messages.edited, which: trial.title }),
            onClosed: () => trials.awaitTrial(trial, place),
          }),
        removeTrial: trials.remove,
        isAwaited: trials.isAwaited,
      }}
    >
      <header class="top">
        <Pages here="journal" />
      </header>
      <main class={styles.main}>
        <h1 tabIndex={-1}>{words.title}</h1>
        <News />
        <StorageLine problem={problem} />
        <Drafts />
        <OutsideLine outside={outside} />
        <Rescue isTurn={listed !== undefined} />
        {isReadable && (
          <div class={styles.bar}>
            <Sections />
            {keeps && (
              <PartnerFilter names={names ?? []} partner={partner} onChange={setChosen} onRenamed={rememberRenaming} />
            )}
          </div>
        )}
        <Calendar />
        {isReadable && (
          <>
            <Meetings />
            <Trials
              onSettled={() => setListed((before) => (before && before.partner === partner ? before : { partner }))}
            />
            <NextSteps />
            <Favourites />
            <OwnIdeas />
            <Compass isTurn={isListed} />
          </>
        )}
        {isReadable && <Programme />}
        {keeps && <Backup outside={outside} onErased={onErased} />}
      </main>
      <PageMessages />
    </JournalContext.Provider>
  );
}
