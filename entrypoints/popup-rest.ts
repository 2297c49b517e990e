import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { rest } from '@/components/first-paint/rest';

export default defineUnlistedScript(() => {
  rest(() => false, 'live');
});
