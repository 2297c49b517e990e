import { FoldedHelp } from '@/components/activity/FoldedHelp';
import { guide as words } from '@/data/locales/fr-guide';
import { session as sessionWords } from '@/data/locales/fr-session';
import type { Session } from '@/utils/journal/tables/meetings';
import styles from './Session.module.css';

/** What one may need all of a sudden, one press away. */
export const Aids = ({ session: { steps, step } }: { session: Session }) => (
  <div class={styles.aids}>
    <details>
      <summary>{sessionWords.allSteps}</summary>
      <ol>
        {steps.map(({ text, minutes }, index) => (
          <li aria-current={index === step ? 'step' : undefined}>
            {text} <span class={styles.meta}>{words.minutes(Math.round(minutes))}</span>
          </li>
        ))}
      </ol>
    </details>
    <FoldedHelp />
  </div>
);
