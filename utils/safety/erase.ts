import { transact } from '@/utils/journal/database';
import { inTurn } from '@/utils/journal/snapshot';
import { tables } from '@/utils/journal/tables';
import { keptSnapshot } from '@/utils/kept/snapshot';
import { sayWhetherRight } from '@/utils/kept/trust';
import { dropSafetyCopies, keepSafetyCopy, listSafetyCopies } from './safety-copy';

/**
 * Leaves nothing of what the user did; open pages hear of it by their live queries. Unless the safety copies go too,
 * one is kept first, and nothing is erased if that fails.
 * @throws the error of Dexie; nothing is erased then
 */
export async function eraseAll({ copiesToo }: { copiesToo: boolean }): Promise<'done' | 'no-copy' | 'copies-left'> {
  if (!copiesToo && !(await isKept())) return 'no-copy';
  await inTurn(async () => {
    sayWhetherRight(false);
    // A cache, and no page that hears of the erasure shall find it and correct it.
    keptSnapshot.drop();
    await transact('rw', (all) => Promise.all(Object.keys(tables).map((name) => all.table(name).clear())));
    try {
      // The origin is this extension's alone, and so is every key.
      localStorage.clear();
    } catch {
      // Forbidden: then there is nothing in it either.
    }
  });
  return copiesToo && !(await areDropped()) ? 'copies-left' : 'done';
}

const isKept = () =>
  keepSafetyCopy('before-erase').then(
    () => true,
    () => false,
  );

/** Where files can't be kept at all, there are none. */
const areDropped = () =>
  dropSafetyCopies().then(
    () => true,
    async () => (await listSafetyCopies().catch(() => [])).length === 0,
  );
