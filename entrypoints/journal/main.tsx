import { Journal } from '@/components/Journal';
import { mount } from '@/components/mount';

mount(<Journal />);
