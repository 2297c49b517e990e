import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { paint } from '@/components/first-paint/paint';

export default defineUnlistedScript(() => paint());
