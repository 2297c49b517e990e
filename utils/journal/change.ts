import { today } from '@/utils/days/day';
import { forgetPartner, keptPartner } from '@/utils/kept/preferences';
import { keptSnapshot, type Snapshot } from '@/utils/kept/snapshot';
import { type Tables, transact } from './database';
import { isPartner } from './partners';
import { readSnapshot } from './snapshot';

/**
 * Runs a change of the user's data in one transaction, whole or not at all. Resolves once it is committed durably; the
 * new tabs to come hear of it by the snapshot, the open ones by their live queries.
 */
export async function change<T>(work: (tables: Tables) => Promise<T>): Promise<T> {
  let snapshot: Snapshot | undefined;
  let isGone = false;
  const result = await transact('rw', async (tables) => {
    const result = await work(tables);
    // Without it the change is safe all the same: the next page corrects its first paint by live query.
    snapshot = await readSnapshot(today(), tables).catch(() => undefined);
    const partner = keptPartner();
    isGone = partner !== undefined && !(await isPartner(partner, tables));
    return result;
  });
  if (isGone) forgetPartner();
  if (snapshot) keptSnapshot.set(snapshot);
  return result;
}
