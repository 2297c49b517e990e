import { Ideas } from '@/components/Ideas';
import { mount } from '@/components/mount';

mount(<Ideas />);
