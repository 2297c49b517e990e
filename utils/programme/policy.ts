import { followManaged, readManaged } from '@/utils/browser/managed';
import { database } from '@/utils/journal/database';
import { keepPolicy } from '@/utils/journal/programme';
import type { LoadedProgramme } from '@/utils/journal/tables/ideas';
import { digestOf } from './digest';

// The pages go by the policy as it was kept: asking the browser stands in front of nothing.

/** A browser that has just started may know of no policy yet: how long to wait before it is taken for none, in milliseconds. */
const patience = 2_000;

/** Keeps what the organisation gives now, where it is another thing than before. */
export async function refreshPolicy(): Promise<void> {
  try {
    const known = (await database.programme.get('policy')) as LoadedProgramme | undefined;
    let given = await readManaged();
    if (!given && known) {
      await new Promise((resolve) => setTimeout(resolve, patience));
      given = await readManaged();
    }
    const digest = digestOf(given);
    if (digest !== (known?.digest ?? '')) await keepPolicy(given && (await policyOf(given, digest)));
  } catch {
    // Where nothing can be kept, the ideas are those of before; the next page tries again.
  }
}

async function policyOf(given: object, digest: string): Promise<LoadedProgramme> {
  const { checkPolicy } = await import('./format');
  const reading = checkPolicy(given);
  return {
    key: 'policy',
    programme: reading.ok ? reading.programme : undefined,
    wrong: reading.ok ? undefined : { reason: reading.reason, where: reading.where },
    digest,
    at: new Date().toISOString(),
  };
}

/** Follows the policy for as long as the page is open; returns how to stop. */
export function followPolicy(): () => void {
  refreshPolicy();
  return followManaged(refreshPolicy);
}
