import type { Painted } from '@/components/first-paint/paint';
import { LiveNextMeeting } from '@/components/meeting/LiveNextMeeting';
import { ProgrammeLine, StorageLine } from '@/components/page/Problem';
import { useToday } from '@/components/page/useToday';
import { Drafts } from '@/components/trial/Drafts';
import { LiveActivityList } from './LiveActivityList';
import { PopupPage } from './PopupPage';
import { Shortcuts } from './Shortcuts';
import { useActivities } from './useActivities';

/** The right idea in twenty seconds, just before a meeting: once it lives, as it was painted. */
export function Popup({ painted }: { painted: Painted | undefined }) {
  const { today, problem } = useToday(painted?.shown.today);
  const choice = useActivities(today.activity.id);
  const keeps = problem === undefined && choice.problem === undefined;
  return (
    <PopupPage
      line={
        <>
          <StorageLine problem={problem ?? choice.problem} />
          <ProgrammeLine />
          <Drafts />
        </>
      }
      help={<Shortcuts escapes={import.meta.env.FIREFOX ? 'firefoxPopup' : 'popup'} />}
    >
      <LiveActivityList
        choice={choice}
        day={today.day}
        daily={today.activity.id}
        keeps={keeps}
        print="elsewhere"
        above={(open) => <LiveNextMeeting today={today} keeps={keeps} isNear onPrepare={open} />}
        onEscape={() => window.close()}
      />
    </PopupPage>
  );
}
