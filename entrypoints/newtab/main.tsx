import { NewTab } from '@/components/newtab/NewTab';
import { mount } from '@/components/page/mount';

mount(<NewTab painted={globalThis.painted} />);
