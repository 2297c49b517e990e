import { goalLabels, placesInWords, timeInWords, badges as words } from '@/data/locales/fr-facets';
import type { Activity } from '@/data/schema';
import styles from './Badges.module.css';

/** What, how long, where, how soon: the facets that one chooses by. */
export function Badges({ activity }: { activity: Activity }) {
  const { facets } = activity;
  return (
    <ul class={styles.badges} aria-label={words.name}>
      <li class={styles.goal}>{goalLabels[facets.goal]}</li>
      <li>{timeInWords(activity)}</li>
      <li>{placesInWords(facets.places)}</li>
      <li>{words.readiness[facets.readiness]}</li>
      {facets.remote !== 'no' && <li>{words.remote[facets.remote]}</li>}
      {facets.cost === 'paid' && <li>{words.paid}</li>}
    </ul>
  );
}
