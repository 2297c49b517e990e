import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { rest } from '@/components/first-paint/rest';
import { guidePlace } from '@/components/newtab/guide-place';
import { wasLedBack } from '@/components/newtab/own-page';
import { arePicturesKept, readPicture } from '@/utils/kept/pictures';
import { welcomeClosed } from '@/utils/kept/preferences';
import type { Today } from '@/utils/kept/snapshot';

/** Pictures are loaded and kept for other days, newcomers welcomed, and guides opened, by the page that lives. */
const isMore = ({ day, activity }: Today) =>
  !arePicturesKept(day) || !readPicture(activity) || !welcomeClosed.get() || guidePlace() !== undefined || wasLedBack();

export default defineUnlistedScript(() => {
  rest(isMore, 'repaint');
});
