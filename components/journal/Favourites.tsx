import { useEffect, useState } from 'preact/hooks';
import { IllustrationOf } from '@/components/activity/IllustrationOf';
import { SourceText } from '@/components/activity/SourceText';
import { attempt, type Message, remember, tell } from '@/components/page/messages';
import { useCatalogue } from '@/components/page/useCatalogue';
import { useLive } from '@/components/page/useLive';
import { journal, favourites as words } from '@/data/locales/fr-journal';
import { isFavourite, setFavourite } from '@/utils/journal/favourites';
import { type FavouriteTitle, readFavourites } from '@/utils/journal/history';
import { useShared } from './context';
import styles from './Favourites.module.css';
import { OpenIdea } from './OpenIdea';
import { Section } from './Section';

/** The favourites; what was a favourite since the page opened keeps its place, to be put back. */
export function Favourites() {
  const catalogue = useCatalogue();
  const { value: favourites } = useLive(() => readFavourites(catalogue), [], undefined, [catalogue]);
  const [seen, setSeen] = useState<FavouriteTitle[]>([]);
  useEffect(() => {
    if (!favourites) return;
    setSeen((before) => {
      const known = new Set(before.map(({ activityId }) => activityId));
      return [...favourites.filter(({ activityId }) => !known.has(activityId)), ...before];
    });
  }, [favourites]);
  return (
    <Section id="favoris" title={journal.sections.favoris}>
      {favourites && seen.length === 0 && <p class={styles.none}>{words.none}</p>}
      <ul class={styles.favourites}>
        {seen.map((favourite) => (
          <Row
            key={favourite.activityId}
            favourite={favourite}
            isFavourite={favourites?.some(({ activityId }) => activityId === favourite.activityId) ?? false}
          />
        ))}
      </ul>
    </Section>
  );
}

function Row({ favourite: { activityId, title }, isFavourite }: { favourite: FavouriteTitle; isFavourite: boolean }) {
  const { keeps } = useShared();
  const [reading, setReading] = useState(false);
  const { activityOf } = useCatalogue();
  const activity = activityOf(activityId);
  const action = isFavourite ? words.remove : words.putBack;
  return (
    <li
      class={isFavourite ? styles.favourite : `${styles.favourite} ${styles.removed}`}
      data-goal={activity?.facets.goal}
    >
      <IllustrationOf id={activityId} />
      <div class={styles.words}>
        <h3>
          {activity ? (
            <button type="button" class="disclosure" aria-expanded={reading} onClick={() => setReading(!reading)}>
              <span>
                <SourceText activity={activity} part="title" />
              </span>
            </button>
          ) : (
            <bdi>{title}</bdi>
          )}
        </h3>
        {!activity && <p class={styles.none}>{words.gone}</p>}
        {activity && reading && <OpenIdea activity={activity} />}
      </div>
      {keeps && (
        <button
          type="button"
          class="link"
          aria-label={words.named(action, title)}
          data-favourite={activityId}
          onClick={() => attempt(() => (isFavourite ? unstar : putBack)({ activityId, title }))}
        >
          {action}
        </button>
      )}
    </li>
  );
}

async function putBack({ activityId, title: which }: FavouriteTitle): Promise<void> {
  await setFavourite(activityId, true);
  tell({ text: words.back, which });
}

async function unstar({ activityId, title: which }: FavouriteTitle): Promise<void> {
  await setFavourite(activityId, false);
  remember({
    message: { text: words.removed, which, holds: async () => !(await isFavourite(activityId)) },
    before: words.before(which),
    async takeBack(): Promise<Message> {
      await setFavourite(activityId, true);
      return { text: words.back, which };
    },
    focus: () =>
      document.querySelector<HTMLElement>(`[data-favourite="${activityId}"]`)?.focus({ preventScroll: true }),
  });
}
