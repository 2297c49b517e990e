import { attempt } from '@/components/page/messages';
import { session as words } from '@/data/locales/fr-session';
import { changeSession } from '@/utils/journal/session';
import type { Session } from '@/utils/journal/tables/meetings';
import styles from './Session.module.css';

/** The questions, to tick off as they are asked. */
export function Questions({ session: { id, questions, ticked } }: { session: Session }) {
  if (questions.length === 0) return null;
  const tick = (place: number, isTicked: boolean) =>
    attempt(() =>
      changeSession(id, (stored) => ({
        ...stored,
        ticked: isTicked ? [...new Set([...stored.ticked, place])] : stored.ticked.filter((other) => other !== place),
      })),
    );
  return (
    <section class={styles.part}>
      <h2>{words.questions}</h2>
      <ul class={styles.ticks}>
        {questions.map((question, place) => (
          <li>
            <label>
              <input
                type="checkbox"
                checked={ticked.includes(place)}
                onChange={({ currentTarget }) => tick(place, currentTarget.checked)}
              />
              <span>{question}</span>
            </label>
          </li>
        ))}
      </ul>
    </section>
  );
}
