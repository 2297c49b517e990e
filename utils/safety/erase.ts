import { transact } from '@/utils/journal/database';
import { tables } from '@/utils/journal/tables';
import { keptSnapshot } from '@/utils/kept/snapshot';
import { dropSafetyCopies, keepSafetyCopy } from './safety-copy';

/**
 * Leaves nothing of what the user did; open pages hear of it by their live queries. Unless the safety copies go too,
 * one is kept first, and nothing is erased if that fails.
 */
export async function eraseAll({ copiesToo }: { copiesToo: boolean }): Promise<void> {
  if (!copiesToo) await keepSafetyCopy('before-erase');
  // A cache, and no page that hears of the erasure shall find it and correct it.
  keptSnapshot.drop();
  await transact('rw', (all) => Promise.all(Object.keys(tables).map((name) => all.table(name).clear())));
  try {
    // The origin is this extension's alone, and so is every key.
    localStorage.clear();
  } catch {
    // Forbidden: then there is nothing in it either.
  }
  if (copiesToo) await dropSafetyCopies();
}
