import '@/components/page/fields.css';
import { useId, useState } from 'preact/hooks';
import { journal as words } from '@/data/locales/fr-journal';
import type { Renaming } from '@/utils/journal/renaming';
import styles from './PartnerFilter.module.css';
import { RenamePartner } from './RenamePartner';

interface PartnerFilterProps {
  names: readonly string[];
  partner: string | undefined;
  onChange: (partner: string | undefined) => void;
  onRenamed: (renaming: Renaming) => void;
}

/** Whose trials calendar, list and compass show. Only where somebody was named. */
export function PartnerFilter({ names, partner, onChange, onRenamed }: PartnerFilterProps) {
  const field = useId();
  const [renaming, setRenaming] = useState(false);
  if (names.length === 0 && !renaming) return null;
  return (
    <div class={styles.filter}>
      <label for={field}>{words.partner}</label>
      <select
        id={field}
        value={partner ?? ''}
        onChange={({ currentTarget: { value } }) => onChange(value === '' ? undefined : value)}
      >
        <option value="">{words.everyone}</option>
        {names.map((name) => (
          <option value={name}>{name}</option>
        ))}
      </select>
      <button type="button" class="link" onClick={() => setRenaming(true)}>
        {words.rename}
      </button>
      {renaming && (
        <RenamePartner names={names} partner={partner} onRenamed={onRenamed} onClose={() => setRenaming(false)} />
      )}
    </div>
  );
}
