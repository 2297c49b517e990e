import { MeetingPage } from '@/components/meeting/session/MeetingPage';
import { mount } from '@/components/page/mount';

mount(<MeetingPage place="panel" />);
