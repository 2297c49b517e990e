import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { paintPopup } from '@/components/first-paint/popup';

export default defineUnlistedScript(() => paintPopup());
