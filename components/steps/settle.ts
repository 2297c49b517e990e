import { attempt, remember } from '@/components/page/messages';
import { steps as words } from '@/data/locales/fr-steps';
import { settleStep, undoSettling } from '@/utils/journal/next-steps';
import type { NextStep } from '@/utils/journal/tables/meetings';

/** Settles a next step, or opens it again, and offers to take that back. */
export const settle = (step: NextStep, to: NextStep['state']): Promise<void> =>
  attempt(async () => {
    const settled = await settleStep(step.id, to);
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
