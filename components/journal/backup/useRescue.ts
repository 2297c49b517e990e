import { type Inputs, useEffect, useState } from 'preact/hooks';
import { useLive } from '@/components/page/useLive';
import { declinedUntil } from '@/utils/kept/preferences';
import { findRescue, type Rescue, readCondition } from '@/utils/safety/rescue';

/**
 * The safety copy that has what the database has lost, looked for again when `after` changes.
 * @param isTurn whether to go through a database that can be read: it may be all of its trials
 */
export function useRescue(after: Inputs[number], isTurn: boolean): { rescue: Rescue | undefined; decline: () => void } {
  const { value, problem } = useLive(readCondition, []);
  const [rescue, setRescue] = useState<Rescue>();
  // Of another version, or of a browser that is full, the database is as it was.
  const isClosed = problem === 'unavailable';
  const known = isClosed || (isTurn && problem === undefined && value !== undefined);
  useEffect(() => {
    let isCurrent = true;
    const found = known ? findRescue(isClosed ? undefined : value) : Promise.resolve(undefined);
    found.then(
      (rescue) => isCurrent && setRescue(rescue),
      () => {
        // Where files can't be kept, or the database is lost again meanwhile, there is nothing to offer.
        if (isCurrent) setRescue(undefined);
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [known, isClosed, value?.since, after]);
  return {
    rescue,
    decline: () => {
      if (rescue) declinedUntil.set(rescue.until);
      setRescue(undefined);
    },
  };
}
