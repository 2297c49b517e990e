import { mount } from '@/components/mount';
import { NewTab } from '@/components/NewTab';

mount(<NewTab painted={globalThis.painted} />);
