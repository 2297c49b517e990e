import { invitation as words } from '@/data/locales/fr-meetings';
import type { Guide } from '@/data/schema';
import { type Day, nearDayInWords } from '@/utils/days/day';
import { hourInWords, leaptTo } from '@/utils/days/hour';
import { plainTitle } from '@/utils/ideas/title';
import type { Meeting } from '@/utils/journal/tables/meetings';

export interface Invitation {
  subject: string;
  message: string;
}

/**
 * What one can send to the partner of a meeting, or, once it is cancelled, of one that is not to be.
 * @param lines the activity's own message, none where it has none
 */
export function invitation(meeting: Meeting, lines: Guide['message'], today: Day): Invitation {
  const { day, time, partner, place, sequence } = meeting;
  const title = plainTitle(meeting);
  const moment = words.moment(nearDayInWords(day, today), time && hourInWords(leaptTo(day, time) ?? time));
  const greeting = partner ? words.greetingTo(partner) : words.greeting;
  if (meeting.status === 'cancelled') {
    return {
      subject: words.cancelledSubject(title, moment),
      message: paragraphs(greeting, words.cancelled(title, moment)),
    };
  }
  const [first = words.proposal(title), ...others] = lines;
  const opening = first.startsWith(words.greeting)
    ? greeting + first.slice(words.greeting.length)
    : paragraphs(greeting, first);
  const facts = [words.when(moment), ...(place ? [words.where(place)] : [])].join('\n');
  return {
    subject: words.subject(title, moment),
    message: paragraphs(opening, ...others, facts, ...(sequence > 0 ? [words.replaces] : [])),
  };
}

const paragraphs = (...all: string[]) => all.join('\n\n');
