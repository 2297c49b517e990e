import { useState } from 'preact/hooks';
import { Idea } from '@/components/activity/Idea';
import { IllustrationOf } from '@/components/activity/IllustrationOf';
import { useShared } from '@/components/journal/context';
import styles from '@/components/journal/Favourites.module.css';
import { Section } from '@/components/journal/Section';
import { openNewIdea } from '@/components/own/dialogs';
import { OwnControls } from '@/components/own/OwnControls';
import { useCatalogue } from '@/components/page/useCatalogue';
import { useNear } from '@/components/page/useNear';
import { ideaForm, ownIdeas as words } from '@/data/locales/fr-ideas';
import { journal } from '@/data/locales/fr-journal';
import { isOwn } from '@/data/origin';
import type { Activity } from '@/data/schema';

/** So many rows at first, and as many more as one comes near their end. */
const pageSize = 30;

/** «Mes idées»: those that the user wrote. */
export function OwnIdeas() {
  const { keeps } = useShared();
  const { activities } = useCatalogue();
  const own = activities.filter(({ id }) => isOwn(id));
  const [size, setSize] = useState(pageSize);
  const { ref, near } = useNear<HTMLDivElement>();
  if (near && size < own.length) setSize(size + pageSize);
  return (
    <Section id="mes-idees" title={journal.sections['mes-idees']}>
      {own.length === 0 && <p class={styles.none}>{words.none}</p>}
      <ul class={styles.favourites}>
        {own.slice(0, size).map((activity) => (
          <Row key={activity.id} activity={activity} />
        ))}
      </ul>
      <div ref={ref} />
      {keeps && (
        <p class={styles.actions}>
          <button type="button" onClick={() => openNewIdea()}>
            {ideaForm.add}
          </button>
        </p>
      )}
    </Section>
  );
}

function Row({ activity }: { activity: Activity }) {
  const { keeps } = useShared();
  const [reading, setReading] = useState(false);
  return (
    <li class={styles.favourite} data-goal={activity.facets.goal}>
      <IllustrationOf id={activity.id} />
      <div class={styles.words}>
        <h3>
          <button type="button" class="disclosure" aria-expanded={reading} onClick={() => setReading(!reading)}>
            <bdi>{activity.title}</bdi>
          </button>
        </h3>
        {reading && <Idea activity={activity} />}
      </div>
      {keeps && (
        <p>
          <OwnControls
            activity={activity}
            onRemoved={() => document.getElementById('mes-idees')?.focus({ preventScroll: true })}
          />
        </p>
      )}
    </li>
  );
}
