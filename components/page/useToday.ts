import { useEffect, useRef, useState } from 'preact/hooks';
import type { Activity, ActivityId } from '@/data/schema';
import { drawActivity } from '@/utils/days/daily-idea';
import type { Day } from '@/utils/days/day';
import type { Catalogue } from '@/utils/ideas/catalogue';
import { drawAnother, readToday, recordDay, returnToDaily } from '@/utils/journal/day-records';
import { type StorageProblem, storageProblem } from '@/utils/journal/problem';
import { correctToday } from '@/utils/journal/snapshot';
import { keptSnapshot, type Today, todayFrom } from '@/utils/kept/snapshot';
import { keepDailyCopy } from '@/utils/safety/daily-copy';
import { useCatalogue } from './useCatalogue';
import { useDay } from './useDay';
import { useLive, useRetries } from './useLive';

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
  const catalogue = useCatalogue();
  const day = useDay(first?.day);
  const [problem, setProblem] = useState<StorageProblem>();
  const retries = useRetries(problem !== undefined);
  const live = useLive(() => readToday(day), [day], first, [catalogue]);
  const local = useLocalChoice(day);
  const recorded = live.value;

  useEffect(() => {
    recordDay(day).then(
      () => {
        setProblem(undefined);
        keepDailyCopy();
      },
      (error) => setProblem(storageProblem(error)),
    );
  }, [day, retries]);

  useEffect(() => {
    if (recorded) correctToday(recorded);
  }, [recorded]);

  const today = local.today ?? recorded ?? todayFrom(keptSnapshot.get(), day);

  /** Where another idea can't be recorded, it is shown all the same, for this page and as long as it is open. */
  async function choose(record: () => Promise<unknown>, other: () => Activity | undefined): Promise<void> {
    try {
      await record();
      local.forget();
    } catch (error) {
      setProblem(storageProblem(error));
      local.show(other(), today);
    }
  }

  return {
    today,
    problem: live.problem ?? problem,
    draw: () =>
      choose(
        () => drawAnother(day),
        () => local.draw(today.activity.id, catalogue),
      ),
    returnToDaily: () =>
      choose(
        () => returnToDaily(day),
        () => catalogue.activityOf(today.daily),
      ),
  };
}

function useLocalChoice(day: Day) {
  const [chosen, setChosen] = useState<Today>();
  const seen = useRef(new Set<ActivityId>());
  return {
    today: chosen?.day === day ? chosen : undefined,
    forget: () => setChosen(undefined),
    show: (activity: Activity | undefined, shown: Today) =>
      activity && setChosen({ ...shown, activity, favourite: false, triedOn: undefined }),
    draw(shown: ActivityId, { activities }: Catalogue) {
      seen.current.add(shown);
      return drawActivity(activities, shown, seen.current, new Set(keptSnapshot.get()?.excluded), Math.random);
    },
  };
}
