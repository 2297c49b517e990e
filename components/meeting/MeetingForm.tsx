import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { DayField, dayRead } from '@/components/page/DayField';
import { EditForm } from '@/components/page/EditForm';
import form from '@/components/page/EditForm.module.css';
import { PartnerField } from '@/components/page/PartnerField';
import type { Editing } from '@/components/page/useEdit';
import { useLimit } from '@/components/page/useLimit';
import { Said, Spoken, useSpokenChange } from '@/components/page/useSpoken';
import { editForm } from '@/data/locales/fr';
import { planning as words } from '@/data/locales/fr-meetings';
import { dayProblem, firstDay, lastDayToPlan } from '@/utils/days/bounds';
import { today } from '@/utils/days/day';
import { hourInWords, leaptTo } from '@/utils/days/hour';
import type { MeetingEntry } from '@/utils/journal/meetings';
import { minutesLimit, placeLimit } from '@/utils/journal/tables/meetings';
import styles from './MeetingForm.module.css';

interface MeetingFormProps<F extends MeetingEntry> {
  editing: Editing<F>;
  /** Whether the meeting was held or deleted meanwhile: what is written can then be planned anew. */
  isGone?: boolean;
  /** Whether it is noted as a trial: its day is past. */
  isNoted: boolean;
  /** Resolves to whether it is saved durably; if not, what keeps it is there to be seen. */
  onSave: (entry: F) => Promise<boolean>;
  onClose: () => void;
  /** What else keeps it from being saved. */
  hasProblem?: boolean;
  /** What stands above its fields; told whether what is wrong is to be marked. */
  children?: (isChecked: boolean) => ComponentChildren;
}

/** Day, hour, length, partner and place of a meeting. */
export function MeetingForm<F extends MeetingEntry>(props: MeetingFormProps<F>) {
  const { isGone = false, isNoted, onSave, onClose, hasProblem = false, children } = props;
  const editing = props.editing as unknown as Editing<MeetingEntry>;
  const { fields, stored, change } = editing;
  const { day, time, minutes } = fields;
  const id = useId();
  const place = useLimit(fields.place, placeLimit);
  const bounds = { from: firstDay, to: lastDayToPlan(today()) };
  const wrongDay = dayProblem(day, bounds, stored.day);
  const isWrongLength = !/^[1-9]\d*$/.test(minutes) || Number(minutes) > minutesLimit;
  const leap = leaptTo(day, time);
  useSpokenChange(isNoted ? words.past : '');
  return (
    <EditForm
      editing={editing}
      gone={isGone ? words.gone : undefined}
      name={isGone ? words.keepAsNew : undefined}
      isWrong={wrongDay !== undefined || isWrongLength || hasProblem}
      onSave={(entry) => onSave(entry as F)}
      onClose={onClose}
    >
      {({ isChecked, conflictOver }) => (
        <>
          {children?.(isChecked)}
          <DayField
            value={day}
            {...bounds}
            wrong={wrongDay && words.dayProblems[wrongDay]}
            hint={isNoted && <Said>{words.past}</Said>}
            isChecked={isChecked}
            onChange={(day) => change({ day })}
          />
          {conflictOver('day', { name: editForm.day, read: dayRead })}
          <div class={styles.hours}>
            <div>
              <label>
                {words.time}
                <input
                  type="time"
                  value={time}
                  aria-describedby={`${id}-time`}
                  onInput={(event) => change({ time: event.currentTarget.value })}
                />
              </label>
            </div>
            <div>
              <label for={`${id}-minutes`}>{words.minutes}</label>
              <div class={styles.length}>
                <input
                  id={`${id}-minutes`}
                  type="number"
                  min={1}
                  max={minutesLimit}
                  step="any"
                  inputMode="numeric"
                  value={minutes}
                  aria-invalid={isChecked && isWrongLength}
                  aria-describedby={`${id}-unit ${id}-length`}
                  onInput={(event) => change({ minutes: event.currentTarget.value })}
                />
                <span id={`${id}-unit`}>{words.unit}</span>
              </div>
            </div>
            <Spoken id={`${id}-time`} class={form.hint}>
              {leap && words.leap(hourInWords(leap))}
            </Spoken>
            <p id={`${id}-length`} class={form.wrong}>
              {isChecked && isWrongLength && words.minutesProblem(minutesLimit)}
            </p>
          </div>
          {conflictOver('time', { name: words.time })}
          {conflictOver('minutes', { name: words.minutes })}
          <PartnerField value={fields.partner} onChange={(partner) => change({ partner })} />
          {conflictOver('partner', { name: editForm.partner })}
          <div>
            <label>
              {words.place}
              <input
                type="text"
                autocomplete="off"
                value={fields.place}
                onInput={(event) => change({ place: event.currentTarget.value })}
                {...place.on}
              />
            </label>
            <p class={form.wrong}>{place.leftOut}</p>
          </div>
          {conflictOver('place', { name: words.place })}
        </>
      )}
    </EditForm>
  );
}
