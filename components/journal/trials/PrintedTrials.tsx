import { useLive } from '@/components/page/useLive';
import { usePrinting } from '@/components/page/usePrinting';
import { trials as words } from '@/data/locales/fr-journal';
import { readNewest } from '@/utils/journal/history';
import { TrialRow } from './TrialRow';
import styles from './Trials.module.css';

/** Ten years of a trial a week, with room to spare. */
const most = 1_000;

/** All trials on paper, those too that one has not come to. They are held ready: a browser that prints waits for nothing. */
export function PrintedTrials({ partner }: { partner: string | undefined }) {
  const { value: trials = [] } = useLive(() => readNewest(most + 1, partner), [partner]);
  const printing = usePrinting();
  if (!printing || trials.length === 0) return null;
  return (
    <div class={styles.printed}>
      <ul class={styles.trials}>
        {trials.slice(0, most).map((trial) => (
          <TrialRow key={trial.id} trial={trial} place="list" />
        ))}
      </ul>
      {trials.length > most && <p>{words.morePrinted(most)}</p>}
    </div>
  );
}
