import { Journal } from '@/components/journal/Journal';
import { mount } from '@/components/page/mount';

mount(<Journal />);
