import { Popup } from '@/components/list/Popup';
import { mount } from '@/components/page/mount';

mount(<Popup painted={globalThis.painted} />);
