import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useIllustration } from '@/components/activity/useIllustration';
import type { Painted } from '@/components/first-paint/paint';
import { openPlan } from '@/components/meeting/actions';
import { LiveNextMeeting } from '@/components/meeting/LiveNextMeeting';
import { comeTo } from '@/components/page/comeTo';
import { later } from '@/components/page/later';
import { ProgrammeLine, StorageLine } from '@/components/page/Problem';
import { useCatalogue } from '@/components/page/useCatalogue';
import { useSpokenChange } from '@/components/page/useSpoken';
import { useToday } from '@/components/page/useToday';
import { Drafts } from '@/components/trial/Drafts';
import { useTrial } from '@/components/trial/useTrial';
import { card, settingsDialog, cardLater as words } from '@/data/locales/fr-newtab';
import { plainTitle } from '@/utils/ideas/title';
import { seenVersion, welcomeClosed } from '@/utils/kept/preferences';
import styles from './NewTab.module.css';
import { NewTabPage } from './NewTabPage';
import page from './NewTabPage.module.css';
import { wasLedBack } from './own-page';
import { controlsAt, turnUp } from './turn';
import { useGuide } from './useGuide';
import { Welcome } from './Welcome';

const Settings = later(async () => (await import('./Settings')).Settings);
const Begin = later(async () => (await import('@/components/meeting/Begin')).Begin);
const Guide = later(async () => (await import('@/components/activity/Guide')).Guide);

/** The new tab, once it lives: it begins as it was painted. */
export function NewTab({ painted }: { painted: Painted | undefined }) {
  const { today, problem, draw, returnToDaily } = useToday(painted?.shown.today);
  const { activity } = today;
  useTurn(`${today.day} ${activity.id}`);
  const illustration = useIllustration(activity, today.day);
  useSpokenChange((activity.id === today.daily ? words.daily : words.drawn)(plainTitle(activity)));
  const trial = useTrial(activity, today.day);
  const catalogue = useCatalogue();
  const [welcome, setWelcome] = useState(() => !welcomeClosed.get());
  const guide = useGuide();
  const plan = () => openPlan({ activity: { id: activity.id, title: plainTitle(activity) }, at: activity.id });
  const [setting, setSetting] = useState(false);
  const [ledBack] = useState(wasLedBack);
  return (
    <NewTabPage
      today={today}
      keeps={problem === undefined}
      guideOpen={guide.isOpen}
      guidePlace={guide.place}
      illustration={illustration}
      next={<LiveNextMeeting today={today} keeps={problem === undefined} />}
      welcome={
        welcome && (
          <Welcome
            onClose={() => {
              welcomeClosed.set(true);
              seenVersion.set(import.meta.env.PRODUCT_VERSION);
              setWelcome(false);
              comeTo(document.querySelector<HTMLElement>('article button'));
            }}
          />
        )
      }
      notice={
        <>
          {trial.notice}
          <Drafts />
        </>
      }
      onTried={trial.mark}
      onFavourite={() => trial.star(!today.favourite)}
      onDraw={draw}
      onReturn={({ currentTarget }) => {
        // The button goes away: the one before it stays.
        ((currentTarget as Element).previousElementSibling as HTMLElement).focus();
        returnToDaily();
      }}
      onGuide={guide.toggle}
      onPlan={plan}
      onSettings={() => setSetting(true)}
      aside={
        <>
          <StorageLine problem={problem} />
          <ProgrammeLine />
          {ledBack && <p class={page.line}>{settingsDialog.ledBack}</p>}
          {setting && <Settings onClose={() => setSetting(false)} />}
        </>
      }
    >
      {guide.isOpen && catalogue.activityOf(activity.id) && (
        <Guide
          activity={activity}
          print="alone"
          tools={
            problem === undefined && (
              <>
                <Begin activity={activity} />
                <button type="button" class={`link ${styles.plan}`} onClick={plan}>
                  {card.plan}
                </button>
              </>
            )
          }
        />
      )}
    </NewTabPage>
  );
}

/**
 * Another idea comes by turning the card over, where one sees it and wants to. In the smallest windows its controls are
 * below words that may be longer or shorter: they stay where they are, under the hand.
 */
function useTurn(idea: string): void {
  const before = useRef(idea);
  const turns = idea !== before.current;
  const place = turns ? controlsAt() : 0;
  useLayoutEffect(() => {
    if (turns) {
      scrollBy(0, controlsAt() - place);
      turnUp();
    }
    before.current = idea;
  }, [idea]);
}
