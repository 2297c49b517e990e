import { useId } from 'preact/hooks';
import { editForm as words } from '@/data/locales/fr';
import type { ActivityId } from '@/data/schema';
import { plainTitle } from '@/utils/ideas/title';
import styles from './EditForm.module.css';
import { useCatalogue } from './useCatalogue';

interface ActivityFieldProps {
  value: ActivityId | '';
  isWrong: boolean;
  onChange: (id: ActivityId | '') => void;
}

/** «Idée»: one of the catalogue. */
export function ActivityField({ value, isWrong, onChange }: ActivityFieldProps) {
  const { activities } = useCatalogue();
  const field = useId();
  return (
    // The label stands beside it: around it, all options would be part of its text.
    <div>
      <label for={field}>{words.activity}</label>
      <select
        id={field}
        autofocus
        value={value}
        aria-invalid={isWrong}
        aria-describedby={`${field}-wrong`}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        <option value="" />
        {activities.map((activity) => (
          <option value={activity.id}>{plainTitle(activity)}</option>
        ))}
      </select>
      <p id={`${field}-wrong`} class={styles.wrong}>
        {isWrong && words.noActivity}
      </p>
    </div>
  );
}
