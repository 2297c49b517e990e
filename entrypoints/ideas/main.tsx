import { Ideas } from '@/components/list/Ideas';
import { mount } from '@/components/page/mount';

mount(<Ideas />);
