import { useEffect, useState } from 'preact/hooks';
import { useLive } from '@/components/page/useLive';
import { outside as words } from '@/data/locales/fr-folder';
import { type Day, dayInWords, dayNumber, dayOf } from '@/utils/days/day';
import { canChoose } from '@/utils/folder/access';
import { readChosen } from '@/utils/folder/chosen';
import { database } from '@/utils/journal/database';
import { follow } from '@/utils/kept/item';
import { downloadedAt, folderForbidden } from '@/utils/kept/preferences';

export interface Outside {
  /** The last copy outside the browser, in words; undefined until it is known. */
  last: string | undefined;
  /** Whether the person is to be told that there is none of late: where a folder would not do it by itself. */
  isOverdue: boolean;
  /** Whether there is a folder, and copying to it waits for something. */
  waits: boolean;
  /** A backup was downloaded here. */
  onDownloaded: () => void;
}

const few = 10;
const longAgo = 90;

export function useOutside(today: Day): Outside {
  const { value } = useLive(async () => {
    const [chosen, trials] = await Promise.all([readChosen(), database.trials.toCollection().limit(few).primaryKeys()]);
    return { chosen, isWorthIt: trials.length === few };
  }, []);
  const [downloaded, setDownloaded] = useState(downloadedAt.get);
  useEffect(() => follow(downloadedAt, setDownloaded), []);
  const chosen = value?.chosen;
  const copied = chosen?.copiedAt ?? '';
  const last = copied > downloaded ? copied : downloaded;
  const isOld = last === '' || dayNumber(today) - dayNumber(dayOf(last)) >= longAgo;
  const isForbidden = chosen ? chosen.problem === 'forbidden' : !canChoose() || folderForbidden.get();
  const where = copied > downloaded && chosen ? words.inFolder(chosen.handle.name) : words.downloaded;
  return {
    last: value && (last === '' ? words.none : words.last(momentInWords(last, today), where)),
    isOverdue: Boolean(value?.isWorthIt) && isOld && isForbidden,
    waits: chosen !== undefined && chosen.problem !== '',
    onDownloaded: () => {
      downloadedAt.set(new Date().toISOString());
      setDownloaded(downloadedAt.get());
    },
  };
}

function momentInWords(at: string, today: Day): string {
  const local = Temporal.Instant.from(at).toZonedDateTimeISO(Temporal.Now.timeZoneId());
  const day = dayOf(at);
  const ago = dayNumber(today) - dayNumber(day);
  return words.at([words.today, words.yesterday][ago] ?? dayInWords(day), local.hour, local.minute);
}
