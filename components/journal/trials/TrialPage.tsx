import { useEffect, useRef } from 'preact/hooks';
import { useShared } from '@/components/journal/context';
import { comeTo } from '@/components/page/comeTo';
import { useLive } from '@/components/page/useLive';
import { useNear } from '@/components/page/useNear';
import { trials as words } from '@/data/locales/fr-journal';
import { dayInWords } from '@/utils/days/day';
import { type Days, readPage } from '@/utils/journal/history';
import { TrialRow } from './TrialRow';
import styles from './Trials.module.css';

interface TrialPageProps {
  days: Days;
  isFirst: boolean;
  /** Whether no older page follows. */
  isLast: boolean;
  /** Whether the focus goes to its first trial once that is there. */
  takesFocus: boolean;
  onSettled: () => void;
  onOverfull: () => void;
}

/** A page of trials. But for the first, it is read, and in the document, only where it is near the screen. */
export function TrialPage({ days, isFirst, isLast, takesFocus, onSettled, onOverfull }: TrialPageProps) {
  const { partner } = useShared();
  const { ref, near = true } = useNear<HTMLDivElement>({ whileFocused: true });
  const isShown = isFirst || near;
  const height = useRef(0);
  const page = useLive(
    async () => (isShown ? { trials: await readPage(days, partner) } : undefined),
    [isShown, days, partner],
  );
  const trials = page.value?.trials;

  useEffect(() => {
    if (trials || page.problem) onSettled();
    else if (page.value) onOverfull();
  }, [page.value, page.problem]);
  useEffect(() => {
    if (trials && ref.current) height.current = ref.current.offsetHeight;
  });
  const focused = useRef(false);
  useEffect(() => {
    if (!takesFocus || !trials || focused.current) return;
    focused.current = true;
    comeTo(ref.current?.querySelector('button'));
  }, [takesFocus, trials]);

  const newest = trials?.[0];
  const oldest = trials?.at(-1);
  return (
    <div ref={ref} style={trials ? undefined : { blockSize: `${height.current}px` }}>
      {newest && oldest && (
        <ul class={styles.trials} aria-label={words.page(dayInWords(newest.day), dayInWords(oldest.day))}>
          {trials?.map((trial) => (
            <TrialRow key={trial.id} trial={trial} place="list" />
          ))}
        </ul>
      )}
      {!trials && page.problem && <p class={styles.none}>{words.failed}</p>}
      {trials?.length === 0 && isFirst && isLast && (
        <p class={styles.none}>{partner === undefined ? words.none : words.noneWith(partner)}</p>
      )}
    </div>
  );
}
