import { Dot } from '@/components/page/Dot';
import { restore as restoreWords, copies as words } from '@/data/locales/fr-backup';
import { dayInWords } from '@/utils/days/day';
import type { SafetyCopy } from '@/utils/safety/safety-copy';
import styles from './SafetyCopies.module.css';

interface SafetyCopiesProps {
  copies: readonly SafetyCopy[];
  onRestore: (name: string, id: SafetyCopy['id']) => void;
}

/** The copies that the extension keeps by itself. */
export function SafetyCopies({ copies, onRestore }: SafetyCopiesProps) {
  if (copies.length === 0) return null;
  return (
    <div class={styles.copies}>
      <h3>{words.title}</h3>
      <p class={styles.about}>{words.about}</p>
      <ul>
        {copies.map(({ id, at, reason, entries }) => {
          const when = timeInWords(at);
          return (
            <li key={id}>
              <span>
                {when}
                <span class={styles.about}>
                  <Dot />
                  {words.reasons[reason]}
                  <Dot />
                  {words.entries(entries)}
                </span>
              </span>
              <button
                type="button"
                class="link"
                aria-label={words.named(when)}
                onClick={() => onRestore(restoreWords.copy, id)}
              >
                {words.restore}
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

export function timeInWords(at: string): string {
  const local = Temporal.Instant.from(at).toZonedDateTimeISO(Temporal.Now.timeZoneId());
  return words.at(dayInWords(local.toPlainDate().toString()), local.hour, local.minute);
}
