import { guide as words } from '@/data/locales/fr';
import type { Guide } from '@/data/schema';
import styles from './Guide.module.css';

/** The words of a guide. Ours, and set apart from the text of the source. */
export function GuideText({ guide: { before, steps, questions, closing, remote }, level }: GuideTextProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <>
      <section>
        <Heading>{words.before}</Heading>
        <List items={before} />
      </section>
      <section>
        <Heading>{words.steps}</Heading>
        <ol>
          {steps.map(({ minutes, text }) => (
            <li>
              {text} <span class={styles.minutes}>{words.minutes(minutes)}</span>
            </li>
          ))}
        </ol>
      </section>
      <section>
        <Heading>{words.questions}</Heading>
        <List items={questions} />
      </section>
      <section>
        <Heading>{words.closing}</Heading>
        <List items={closing} />
      </section>
      <section>
        <Heading>{words.remote}</Heading>
        <p>{remote ?? words.onTheSpot}</p>
      </section>
    </>
  );
}

interface GuideTextProps {
  guide: Guide;
  level: 2 | 3;
}

const List = ({ items }: { items: readonly string[] }) => (
  <ul>
    {items.map((item) => (
      <li>{item}</li>
    ))}
  </ul>
);
