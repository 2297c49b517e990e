import { useId } from 'preact/hooks';
import { editForm as words } from '@/data/locales/fr';
import { partnerLimit } from '@/utils/journal/tables/history';
import styles from './EditForm.module.css';
import { useLimit } from './useLimit';
import { usePartners } from './usePartners';

interface PartnerFieldProps {
  value: string;
  onChange: (name: string) => void;
}

/** «Avec qui», with the names of earlier times. */
export function PartnerField({ value, onChange }: PartnerFieldProps) {
  const id = useId();
  const known = usePartners();
  const limit = useLimit(value, partnerLimit);
  return (
    <div>
      <label>
        {words.partner}
        <input
          type="text"
          autocomplete="off"
          list={`${id}-partners`}
          value={value}
          aria-describedby={`${id}-discreet`}
          onInput={(event) => onChange(event.currentTarget.value)}
          {...limit.on}
        />
      </label>
      <datalist id={`${id}-partners`}>
        {known?.map((name) => (
          <option value={name} />
        ))}
      </datalist>
      <p id={`${id}-discreet`} class={styles.hint}>
        {words.discreet}
      </p>
      <p class={styles.wrong}>{limit.leftOut}</p>
    </div>
  );
}
