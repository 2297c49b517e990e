import { IllustrationOf } from '@/components/activity/IllustrationOf';
import { SourceText } from '@/components/activity/SourceText';
import { useShared } from '@/components/journal/context';
import rows from '@/components/journal/trials/TrialRow.module.css';
import { cancel, confirm, openMeeting } from '@/components/meeting/actions';
import { openInvite } from '@/components/meeting/dialogs';
import { Dot } from '@/components/page/Dot';
import { leaving, rowOf } from '@/components/page/leaving';
import { useCatalogue } from '@/components/page/useCatalogue';
import { invite, next, meetings as words } from '@/data/locales/fr-meetings';
import { dayInWords } from '@/utils/days/day';
import type { Meeting } from '@/utils/journal/tables/meetings';
import { momentInWords } from '@/utils/meetings/moment';

interface MeetingRowProps {
  meeting: Meeting;
  /** Whether it is asked if it took place. */
  isOver: boolean;
}

/** A planned meeting: when, with whom, where, and what becomes of it. */
export function MeetingRow({ meeting, isOver }: MeetingRowProps) {
  const { keeps, today } = useShared();
  const { activityId, title, day, minutes, partner, place } = meeting;
  const activity = useCatalogue().activityOf(activityId);
  const facts = [words.minutes(minutes), partner && next.with(partner), place].filter(Boolean);
  const tool = (name: string, act: (row: HTMLElement) => void) => (
    <button
      type="button"
      class="link"
      aria-label={words.named(name, title, dayInWords(day))}
      onClick={(event) => act(rowOf(event))}
    >
      {name}
    </button>
  );
  return (
    <li class={rows.trial} data-goal={activity?.facets.goal}>
      <IllustrationOf id={activityId} />
      <div class={rows.words}>
        <h4>{activity ? <SourceText activity={activity} part="title" /> : <bdi>{title}</bdi>}</h4>
        <p class={rows.meta}>
          <time datetime={day}>{momentInWords(meeting, today)}</time>
          {facts.map((fact) => (
            <>
              <Dot />
              <bdi>{fact}</bdi>
            </>
          ))}
        </p>
        {isOver && <p>{next.over}</p>}
      </div>
      {keeps && (
        <div class={rows.tools}>
          {isOver && tool(next.held, (row) => confirm(meeting, undefined, leaving(row)))}
          {tool(isOver ? next.moved : words.move, () => openMeeting(meeting))}
          {!isOver && tool(invite.name, () => openInvite(meeting))}
          {!isOver && day === today && tool(words.held, (row) => confirm(meeting, undefined, leaving(row)))}
          {tool(isOver ? next.cancelled : words.cancel, (row) => cancel(meeting, undefined, leaving(row)))}
        </div>
      )}
    </li>
  );
}
