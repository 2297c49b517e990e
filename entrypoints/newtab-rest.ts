import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { rest } from '@/components/first-paint/rest';
import { guidePlace } from '@/components/newtab/guide-place';
import { wasLedBack } from '@/components/newtab/own-page';
import { areIllustrationsKept, readIllustration } from '@/utils/kept/illustrations';
import { welcomeClosed } from '@/utils/kept/preferences';
import type { Today } from '@/utils/kept/snapshot';

/** Illustrations are loaded and kept for other days, newcomers welcomed, and guides opened, by the page that lives. */
const isMore = ({ day, activity }: Today) =>
  !areIllustrationsKept(day) ||
  !readIllustration(activity) ||
  !welcomeClosed.get() ||
  guidePlace() !== undefined ||
  wasLedBack();

export default defineUnlistedScript(() => {
  rest(isMore, 'repaint');
});
