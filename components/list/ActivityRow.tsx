import type { ComponentChildren } from 'preact';
import { Facets } from '@/components/activity/Facets';
import { Illustration } from '@/components/activity/Illustration';
import { SourceText } from '@/components/activity/SourceText';
import { Icon } from '@/components/page/Icon';
import { illustrationOf } from '@/data/illustrations';
import { goalLabels, placesInWords, timeInWords } from '@/data/locales/fr-facets';
import { row as words } from '@/data/locales/fr-list';
import { card } from '@/data/locales/fr-newtab';
import type { Activity } from '@/data/schema';
import { dayInWords } from '@/utils/days/day';
import type { Reason } from '@/utils/ideas/order';
import type { Range } from '@/utils/ideas/text';
import { plainTitle } from '@/utils/ideas/title';
import styles from './ActivityRow.module.css';

export interface ActivityRowProps {
  activity: Activity;
  isToday: boolean;
  isOpen: boolean;
  isFavourite: boolean;
  /** Whether trials and favourites can be kept: if not, they are not offered. */
  keeps: boolean;
  reason: Reason;
  marks: (text: string) => Range[];
  onToggle?: () => void;
  onTried?: (event: MouseEvent) => void;
  onFavourite?: () => void;
  onPlan?: () => void;
  /** What happened last. */
  notice?: ComponentChildren;
  /** Nothing else: for the first paint, where the rest lies below the popup's edge. */
  titleOnly?: boolean;
  /** The guide, while the row is open. */
  children?: ComponentChildren;
}

/** An em space between the facets: one text is quicker to lay out than boxes with a gap. */
const gap = '\u2003';

/**
 * One activity of the list, which opens in place. The names of its controls end with its title, to be told apart by ear.
 * Without hooks: the first paint makes it without Preact.
 */
export function ActivityRow({
  activity,
  isToday,
  isOpen,
  isFavourite,
  keeps,
  reason,
  marks,
  notice,
  titleOnly,
  children,
  ...on
}: ActivityRowProps) {
  const { facets, id } = activity;
  const title = plainTitle(activity);
  const details = `details-${id}`;
  const meta = `meta-${id}`;
  const classes = [styles.row, ...(isToday ? [styles.today] : []), ...(isOpen ? [styles.opened] : [])];
  return (
    <li class={classes.join(' ')} data-goal={facets.goal}>
      {!titleOnly && <Illustration content={illustrationOf(activity)} />}
      <h2 class={styles.title}>
        <button
          type="button"
          class={styles.open}
          aria-expanded={isOpen}
          aria-controls={isOpen ? details : undefined}
          aria-describedby={titleOnly ? undefined : meta}
          data-row={id}
          onClick={on.onToggle}
          {...(keeps && spaceStars(on.onFavourite))}
        >
          <SourceText activity={activity} part="title" marks={marks(title)} />
        </button>
      </h2>
      {keeps && !titleOnly && (
        <button
          type="button"
          class={styles.star}
          aria-pressed={isFavourite}
          aria-label={words.favourite(title)}
          onClick={on.onFavourite}
        >
          <Icon name="star" />
        </button>
      )}
      {!titleOnly && (
        <p class={styles.meta} id={meta}>
          {isToday && <b>{words.today}</b>}
          <span class={styles.goal}>{goalLabels[facets.goal]}</span>
          {gap + timeInWords(activity) + gap + placesInWords(facets.places) + gap}
          <span class={styles.reason}>
            {reason.untried ? words.untried(reason.readiness) : words.triedOn(dayInWords(reason.triedOn))}
          </span>
        </p>
      )}
      {(isOpen || notice) && (
        <div class={styles.body} data-body>
          {isOpen && (
            <div class={styles.details} id={details}>
              <p>
                <SourceText activity={activity} part="text" marks={marks(activity.text)} />
              </p>
              <Facets activity={activity} names={['remote', 'stages', 'organiser', 'cost']} />
              {children}
            </div>
          )}
          <div class={isOpen ? `${styles.actions} ${styles.atHand}` : styles.actions}>
            {isOpen && keeps && (
              <button type="button" class="primary" aria-label={`${card.tried}\u00a0: ${title}`} onClick={on.onTried}>
                {card.tried}
              </button>
            )}
            {isOpen && keeps && (
              <button type="button" aria-label={`${card.plan}\u00a0: ${title}`} onClick={on.onPlan}>
                {card.plan}
              </button>
            )}
            {notice}
          </div>
        </div>
      )}
    </li>
  );
}

/** Space stars the row: Enter opens it, and a button's own Space would do the same again. */
function spaceStars(star: (() => void) | undefined) {
  return {
    onKeyDown(event: KeyboardEvent) {
      if (event.key !== ' ') return;
      event.preventDefault();
      if (!event.repeat) star?.();
    },
    onKeyUp(event: KeyboardEvent) {
      if (event.key === ' ') event.preventDefault();
    },
  };
}
