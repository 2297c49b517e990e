import type { ComponentChildren, Ref } from 'preact';
import { Badges } from '@/components/activity/Badges';
import { Illustration } from '@/components/activity/Illustration';
import { SourceText } from '@/components/activity/SourceText';
import { Icon } from '@/components/page/Icon';
import type { Illustration as IllustrationContent } from '@/data/illustrations';
import { card as words } from '@/data/locales/fr-newtab';
import { dayInWords } from '@/utils/days/day';
import type { Today } from '@/utils/kept/snapshot';
import styles from './Card.module.css';

export interface CardProps {
  today: Today;
  illustration: IllustrationContent | undefined;
  /** Whether trials and favourites can be kept here: if not, they are not offered. */
  keeps?: boolean;
  guideOpen?: boolean;
  guidePlace?: Ref<HTMLDivElement>;
  onTried?: (event: MouseEvent) => void;
  onFavourite?: () => void;
  onDraw?: () => void;
  onReturn?: (event: MouseEvent) => void;
  onGuide?: () => void;
  onPlan?: () => void;
  /** What happened last, beside what the card says of the trial. */
  notice?: ComponentChildren;
  /** The guide, once it is open. */
  children?: ComponentChildren;
  welcome?: ComponentChildren;
}

/** The idea of the day. Without hooks: the first paint makes it without Preact. */
export function Card({
  today,
  illustration,
  keeps = true,
  guideOpen = false,
  guidePlace,
  notice,
  children,
  welcome,
  ...on
}: CardProps) {
  const { activity, daily, favourite, triedOn } = today;
  return (
    <article class={styles.card} data-goal={activity.facets.goal}>
      <Illustration content={illustration} large />
      <div class={styles.words}>
        <h1 class={styles.title}>
          <SourceText activity={activity} part="title" />
        </h1>
        <p class={styles.text}>
          <SourceText activity={activity} part="text" />
        </p>
        <Badges activity={activity} />
      </div>
      <div class={styles.controls}>
        <div class={styles.actions}>
          {keeps && (
            <button type="button" class={triedOn === today.day ? 'primary done' : 'primary'} onClick={on.onTried}>
              {words.tried}
            </button>
          )}
          {keeps && (
            <button type="button" aria-pressed={favourite} onClick={on.onFavourite}>
              <Icon name="star" />
              {words.favourite}
            </button>
          )}
          <button type="button" aria-expanded={guideOpen} onClick={on.onGuide}>
            {words.prepare}
          </button>
          {keeps && (
            <button type="button" class={styles.plan} onClick={on.onPlan}>
              {words.plan}
            </button>
          )}
          <button type="button" class="quiet" onClick={on.onDraw}>
            <Icon name="shuffle" />
            {words.draw}
          </button>
          {daily !== activity.id && (
            <button type="button" class="quiet" onClick={on.onReturn}>
              {words.return}
            </button>
          )}
        </div>
        <div class={styles.status}>
          {triedOn && (
            <p class={styles.tried}>
              <Icon name="done" />
              {words.triedOn(dayInWords(triedOn))}
            </p>
          )}
          {notice}
        </div>
      </div>
      {children && (
        <div class={styles.guide} ref={guidePlace ?? null}>
          {children}
        </div>
      )}
      {welcome}
    </article>
  );
}
