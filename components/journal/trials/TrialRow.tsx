import { useEffect, useRef } from 'preact/hooks';
import { IllustrationOf } from '@/components/activity/IllustrationOf';
import { SourceText } from '@/components/activity/SourceText';
import { type Place, useShared } from '@/components/journal/context';
import { comeTo } from '@/components/page/comeTo';
import { Dot } from '@/components/page/Dot';
import { rowOf } from '@/components/page/leaving';
import { useCatalogue } from '@/components/page/useCatalogue';
import { trials as words } from '@/data/locales/fr-journal';
import { verdictLabels } from '@/data/locales/fr-trials';
import { dayInWords } from '@/utils/days/day';
import type { Trial } from '@/utils/journal/tables/history';
import styles from './TrialRow.module.css';

/** One trial: what, when, with whom, and what was thought of it. */
export function TrialRow({ trial, place }: { trial: Trial; place: Place }) {
  const { keeps, editTrial, removeTrial, isAwaited } = useShared();
  const edit = useRef<HTMLButtonElement>(null);
  const activity = useCatalogue().activityOf(trial.activityId);
  const day = dayInWords(trial.day);
  const Heading = place === 'list' ? 'h3' : 'h4';
  useEffect(() => {
    if (isAwaited(trial, place)) comeTo(edit.current);
  });
  return (
    <li class={styles.trial} data-trial={trial.id} data-goal={activity?.facets.goal}>
      <IllustrationOf id={trial.activityId} />
      <div class={styles.words}>
        <Heading>{activity ? <SourceText activity={activity} part="title" /> : <bdi>{trial.title}</bdi>}</Heading>
        <p class={styles.meta}>
          <time datetime={trial.day}>{day}</time>
          {trial.partner && (
            <>
              <Dot />
              <bdi>{words.with(trial.partner)}</bdi>
            </>
          )}
          {trial.verdict && (
            <>
              <Dot />
              <strong>{verdictLabels[trial.verdict]}</strong>
            </>
          )}
        </p>
        {trial.note && (
          <p class={styles.note} dir="auto">
            {trial.note}
          </p>
        )}
      </div>
      {keeps && (
        <div class={styles.tools}>
          <button
            type="button"
            class="link"
            ref={edit}
            aria-label={words.named(words.edit, trial.title, day)}
            onClick={() => editTrial(trial, place)}
          >
            {words.edit}
          </button>
          <button
            type="button"
            class="link"
            aria-label={words.named(words.remove, trial.title, day)}
            onClick={(event) => removeTrial(trial, place, rowOf(event))}
          >
            {words.remove}
          </button>
        </div>
      )}
    </li>
  );
}
