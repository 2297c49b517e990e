import { leaving } from '@/components/page/leaving';
import { attempt, remember } from '@/components/page/messages';
import { steps as words } from '@/data/locales/fr-steps';
import { settleStep, undoSettling } from '@/utils/journal/next-steps';
import type { NextStep } from '@/utils/journal/tables/meetings';

/** Settles a next step, or opens it again, and offers to take that back. Its row goes. */
export const settle = (step: NextStep, to: NextStep['state'], row: HTMLElement): Promise<void> =>
  attempt(async () => {
    const goOn = leaving(row);
    const settled = await settleStep(step.id, to);
    goOn();
    if (!settled) return;
    remember({
      message: { text: words.settled[to], which: step.text },
      before: words.before(step.text),
      async takeBack() {
        await undoSettling(settled);
        return { text: words.undone, which: step.text };
      },
    });
  });
