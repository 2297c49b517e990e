import { mount } from '@/components/mount';
import { NewTab } from '@/components/NewTab';
import { rest } from '@/components/rest';

const { painted } = globalThis;
const live = () => mount(<NewTab painted={painted} />);
if (painted) rest(painted, live);
else live();
