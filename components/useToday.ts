import { useEffect, useRef, useState } from 'preact/hooks';
import { activityOf, catalogue } from '@/data/catalogue';
import type { ActivityId } from '@/data/schema';
import { keepSnapshot } from '@/utils/change';
import { drawActivity } from '@/utils/daily-idea';
import { type StorageProblem, storageProblem } from '@/utils/database';
import { drawAnother, readToday, recordDay, returnToDaily } from '@/utils/days';
import { readSnapshot, type Today, todayFrom } from '@/utils/snapshot';
import { useDay } from './useDay';
import { useLive } from './useLive';

export interface TodayControls {
  today: Today;
  problem: StorageProblem | undefined;
  draw(): Promise<void>;
  returnToDaily(): Promise<void>;
}

/**
 * The idea of today, recorded by whoever shows it first and the same in every open page.
 * @param first what the page shows already
 */
export function useToday(first?: Today): TodayControls {
  const day = useDay(first?.day);
  const [problem, setProblem] = useState<StorageProblem>();
  const live = useLive(() => readToday(day), [day]);
  const local = useLocalDraw(day);
  const recorded = live.value?.day === day ? live.value : undefined;

  useEffect(() => {
    recordDay(day).then(
      () => setProblem(undefined),
      (error) => setProblem(storageProblem(error)),
    );
  }, [day]);

  // Whatever the reason why the snapshot says something else, the next first paint shall show what this page shows.
  useEffect(() => {
    if (recorded && JSON.stringify(todayFrom(readSnapshot(), day, catalogue)) !== JSON.stringify(recorded)) {
      keepSnapshot(day).catch(() => {});
    }
  }, [recorded]);

  const before = first?.day === day ? first : todayFrom(readSnapshot(), day, catalogue);
  return {
    today: local.today ?? recorded ?? before,
    problem: live.problem ?? (recorded ? undefined : problem),
    async draw() {
      try {
        await drawAnother(day);
        local.forget();
      } catch {
        local.draw(local.today ?? recorded ?? before);
      }
    },
    async returnToDaily() {
      try {
        await returnToDaily(day);
        local.forget();
      } catch {
        local.forget();
      }
    },
  };
}

/** Where the database is out of reach, drawing still works, for this page and as long as it is open. */
function useLocalDraw(day: string) {
  const [today, setToday] = useState<Today>();
  const seen = useRef(new Set<ActivityId>());
  return {
    today: today?.day === day ? today : undefined,
    forget: () => setToday(undefined),
    draw(shown: Today) {
      seen.current.add(shown.activity.id);
      const excluded = new Set(readSnapshot()?.excluded);
      const next = drawActivity(catalogue, shown.activity.id, seen.current, excluded, Math.random);
      const activity = next && activityOf(next.id);
      if (activity) setToday({ ...shown, activity, favourite: false, triedOn: undefined });
    },
  };
}
