import { today } from '@/utils/days/day';
import { copySoon } from '@/utils/folder/due';
import { copiedOn, forgetPartner, keptPartner } from '@/utils/kept/preferences';
import { sayWhetherRight } from '@/utils/kept/trust';
import { keepDailyCopy } from '@/utils/safety/daily-copy';
import { type Tables, transact } from './database';
import { writeFailed } from './fresh-log';
import { isPartner } from './partners';
import { storageProblem } from './problem';
import { inTurn, readSnapshot, writeSnapshot } from './snapshot';

/**
 * Runs a change of the user's data in one transaction, whole or not at all. Resolves once it is committed durably; new
 * tabs, those at rest too, hear of it by the snapshot, pages that live by their live queries. Until the snapshot is
 * written, none is trusted: not either where the page goes, or the change fails, before that. Where there is a folder, it
 * goes there next.
 */
export const change = <T>(work: (tables: Tables) => Promise<T>): Promise<T> => inTurn(() => changeNow(work));

async function changeNow<T>(work: (tables: Tables) => Promise<T>): Promise<T> {
  sayWhetherRight(false);
  const hadFailed = writeFailed.get();
  if (hadFailed) await keepWhatIsThere();
  let snapshot: Awaited<ReturnType<typeof readSnapshot>> | undefined;
  let isGone = false;
  let isCopied = false;
  const result = await transact('rw', async (tables) => {
    const result = await work(tables);
    isCopied = (await tables.copying.toCollection().modify({ change: crypto.randomUUID() })) > 0;
    // Without it the change is safe all the same: the next page corrects its first paint by live query.
    snapshot = await readSnapshot(today(), tables).catch(() => undefined);
    const partner = keptPartner();
    isGone = partner !== undefined && !(await isPartner(partner, tables));
    return result;
  });
  if (isGone) forgetPartner();
  if (snapshot) writeSnapshot(snapshot);
  if (isCopied) copySoon();
  if (hadFailed) {
    // Today's copy is of before.
    copiedOn.drop();
    keepDailyCopy();
  }
  return result;
}

/**
 * After a write that failed, all that can still be read goes into a safety copy first: it tells whether there is room again.
 * @throws Error if there is none
 */
async function keepWhatIsThere(): Promise<void> {
  const { keepSafetyCopy } = await import('@/utils/safety/safety-copy');
  try {
    await keepSafetyCopy('after-failure');
  } catch (error) {
    if (storageProblem(error) === 'full') throw error;
    // Where files can't be kept, or nothing can be read, there is nothing to wait for.
  }
}
