import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { paintNewTab } from '@/components/first-paint/newtab';

export default defineUnlistedScript(() => paintNewTab());
