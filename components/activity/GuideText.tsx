import { guide as words } from '@/data/locales/fr';
import type { Guide } from '@/data/schema';
import styles from './Guide.module.css';

interface GuideTextProps {
  guide: Guide;
  level: 2 | 3;
}

/** The words of a guide. Ours, and set apart from the text of the source. */
export function GuideText({ guide, level }: GuideTextProps) {
  const { before, steps, shortVersion, questions, closing, remote, weather, hybrid } = guide;
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
      {shortVersion && (
        <section>
          <Heading>{words.shortVersion}</Heading>
          <p>{words.keepSteps(shortVersion)}</p>
        </section>
      )}
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
      {weather && (
        <section>
          <Heading>{words.weather}</Heading>
          <p>{weather}</p>
        </section>
      )}
      {hybrid && (
        <section>
          <Heading>{words.hybrid}</Heading>
          <p>{hybrid}</p>
        </section>
      )}
    </>
  );
}

const List = ({ items }: { items: readonly string[] }) => (
  <ul>
    {items.map((item) => (
      <li>{item}</li>
    ))}
  </ul>
);
