import { session as words } from '@/data/locales/fr-session';
import type { Session } from '@/utils/journal/tables/meetings';
import styles from './Session.module.css';
import { useChoice } from './useAhead';

/** The questions, to tick off as they are asked. */
export function Questions({ session: { id, questions, ticked } }: { session: Session }) {
  const [ahead, choose] = useChoice(id, ticked, (before, chosen, stored) =>
    questions.reduce((ticks, _, place) => {
      const isTicked = chosen.includes(place);
      return isTicked === before.includes(place) ? ticks : withTick(ticks, place, isTicked);
    }, stored),
  );
  if (questions.length === 0) return null;
  const tick = (place: number, isTicked: boolean) =>
    choose(
      (chosen) => withTick(chosen, place, isTicked),
      (stored) => ({ ...stored, ticked: withTick(stored.ticked, place, isTicked) }),
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
                checked={ahead.includes(place)}
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

const withTick = (ticks: number[], place: number, isTicked: boolean): number[] => {
  const others = ticks.filter((other) => other !== place);
  return isTicked ? [...others, place] : others;
};
