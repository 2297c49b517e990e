import { useCatalogue } from '@/components/page/useCatalogue';
import { illustrationOf } from '@/data/illustrations';
import type { ActivityId } from '@/data/schema';
import { Illustration } from './Illustration';
import frame from './Illustration.module.css';
import styles from './IllustrationOf.module.css';

/** The illustration of an activity, or an empty sheet for one that the catalogue has no longer. */
export function IllustrationOf({ id }: { id: ActivityId }) {
  const activity = useCatalogue().activityOf(id);
  if (activity) return <Illustration content={illustrationOf(activity)} />;
  return (
    <span class={frame.frame}>
      {/* Phosphor Icons (MIT), note-blank. */}
      <svg class={styles.gone} viewBox="0 0 256 256" aria-hidden="true">
        <path d="M208,32H48A16,16,0,0,0,32,48V208a16,16,0,0,0,16,16H156.69A15.92,15.92,0,0,0,168,219.31L219.31,168A15.92,15.92,0,0,0,224,156.69V48A16,16,0,0,0,208,32ZM48,48H208V152H160a8,8,0,0,0-8,8v48H48ZM196.69,168,168,196.7V168Z" />
      </svg>
    </span>
  );
}
