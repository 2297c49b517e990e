import '@/components/page/fields.css';
import { useId } from 'preact/hooks';
import { useLive } from '@/components/page/useLive';
import { journal as words } from '@/data/locales/fr-journal';
import { partners } from '@/utils/journal/partners';
import styles from './PartnerFilter.module.css';

interface PartnerFilterProps {
  partner: string | undefined;
  onChange: (partner: string | undefined) => void;
}

/** Whose trials calendar, list and compass show. Only where somebody was named. */
export function PartnerFilter({ partner, onChange }: PartnerFilterProps) {
  const field = useId();
  const { value: names = [] } = useLive(partners, []);
  if (names.length === 0 && partner === undefined) return null;
  // Whom one looks at stays to be chosen from, also when the last trial with that person is gone.
  const all = partner === undefined || names.includes(partner) ? names : [...names, partner];
  return (
    <div class={styles.filter}>
      <label for={field}>{words.partner}</label>
      <select
        id={field}
        value={partner ?? ''}
        onChange={({ currentTarget: { value } }) => onChange(value === '' ? undefined : value)}
      >
        <option value="">{words.everyone}</option>
        {all.map((name) => (
          <option value={name}>{name}</option>
        ))}
      </select>
    </div>
  );
}
