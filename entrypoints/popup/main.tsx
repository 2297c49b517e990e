import { mount } from '@/components/mount';
import { Popup } from '@/components/Popup';

mount(<Popup painted={globalThis.painted} />);
