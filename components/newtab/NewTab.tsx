import './turn.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import { usePicture } from '@/components/activity/usePicture';
import type { Painted } from '@/components/first-paint/paint';
import { later } from '@/components/page/later';
import { StorageLine } from '@/components/page/Problem';
import { useCatalogue } from '@/components/page/useCatalogue';
import { useToday } from '@/components/page/useToday';
import { useTrial } from '@/components/trial/useTrial';
import { card as words } from '@/data/locales/fr';
import { plainTitle } from '@/utils/ideas/title';
import { welcomeClosed } from '@/utils/kept/preferences';
import type { Today } from '@/utils/kept/snapshot';
import { keepDailyCopy } from '@/utils/safety/daily-copy';
import { NewTabPage } from './NewTabPage';
import { Welcome } from './Welcome';

const Guide = later(async () => (await import('@/components/activity/Guide')).Guide);

/** The new tab, once it lives: it begins as it was painted. */
export function NewTab({ painted }: { painted: Painted | undefined }) {
  const { today, problem, draw, returnToDaily } = useToday(painted?.today);
  const shown = useTurned(today);
  const { activity } = shown;
  const picture = usePicture(activity.id, shown.day);
  const otherIdea = useOtherIdea(shown);
  const trial = useTrial(activity, shown.day);
  const catalogue = useCatalogue();
  const [welcome, setWelcome] = useState(() => !welcomeClosed.get());
  const [guideOpen, setGuideOpen] = useState(false);
  useEffect(keepDailyCopy, [today.day]);
  return (
    <NewTabPage
      today={shown}
      keeps={problem === undefined}
      guideOpen={guideOpen}
      picture={picture}
      welcome={
        welcome && (
          <Welcome
            onClose={() => {
              welcomeClosed.set(true);
              setWelcome(false);
              document.querySelector<HTMLElement>('article button')?.focus();
            }}
          />
        )
      }
      notice={trial.notice}
      onTried={trial.mark}
      onFavourite={() => trial.star(!shown.favourite)}
      onDraw={draw}
      onReturn={({ currentTarget }) => {
        // The button goes away: the one before it stays.
        ((currentTarget as Element).previousElementSibling as HTMLElement).focus();
        returnToDaily();
      }}
      onGuide={() => setGuideOpen(!guideOpen)}
      aside={
        <>
          <p role="status" class="visually-hidden">
            {otherIdea}
          </p>
          <StorageLine problem={problem} />
          {trial.dialog}
        </>
      }
    >
      {guideOpen && catalogue.activityOf(activity.id) && <Guide activity={activity} print="alone" />}
    </NewTabPage>
  );
}

/** What is said when another idea comes: nothing for the one that the page began with. */
function useOtherIdea({ activity, daily }: Today): string {
  const first = useRef(activity.id);
  if (first.current === activity.id) return '';
  first.current = '';
  return (activity.id === daily ? words.daily : words.drawn)(plainTitle(activity));
}

/** What to show of today: another idea comes by turning the card over, where one sees it and wants to. */
function useTurned(today: Today): Today {
  const idea = `${today.day} ${today.activity.id}`;
  const [turnedUp, setTurnedUp] = useState(idea);
  const shown = useRef(today);
  if (idea === turnedUp) shown.current = today;
  const latest = useRef(idea);
  latest.current = idea;
  const turning = useRef(false);
  useEffect(() => {
    if (idea === turnedUp) return;
    const still = document.hidden || matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (still || turning.current) return setTurnedUp(idea);
    turning.current = true;
    const transition = document.startViewTransition(async () => {
      // By now it may be yet another one.
      setTurnedUp(latest.current);
      await new Promise((rendered) => setTimeout(rendered));
    });
    transition.finished.finally(() => {
      turning.current = false;
    });
    transition.ready.catch(() => {
      // Skipped, by a second draw say: the other idea is shown all the same.
    });
  }, [idea]);
  return shown.current;
}
