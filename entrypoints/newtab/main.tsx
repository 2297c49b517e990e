import { NewTab } from '@/components/newtab/NewTab';
import { rest } from '@/components/newtab/rest';
import { mount } from '@/components/page/mount';

const { painted } = globalThis;
const live = () => mount(<NewTab painted={painted} />);
if (painted) rest(painted, live);
else live();
