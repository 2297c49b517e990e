import type { ComponentChildren } from 'preact';
import { guide as words } from '@/data/locales/fr-guide';
import type { Guide } from '@/data/schema';
import styles from './Guide.module.css';

interface GuideTextProps {
  guide: Guide;
  level: 2 | 3;
}

/** The words of a guide: ours, or of whoever wrote the idea, and set apart from its text. What it does not say has no heading. */
export function GuideText({ guide, level }: GuideTextProps) {
  const { before, steps, shortVersion, questions, closing, remote, weather, hybrid } = guide;
  const Heading = level === 2 ? 'h2' : 'h3';
  const part = (heading: string, content: ComponentChildren) => (
    <section>
      <Heading>{heading}</Heading>
      {content}
    </section>
  );
  const list = (heading: string, items: readonly string[]) => items.length > 0 && part(heading, <List items={items} />);
  return (
    <>
      {list(words.before, before)}
      {steps.length > 0 &&
        part(
          words.steps,
          <ol>
            {steps.map(({ minutes, text }) => (
              <li>
                {text} <span class={styles.minutes}>{words.minutes(minutes)}</span>
              </li>
            ))}
          </ol>,
        )}
      {shortVersion && part(words.shortVersion, <p>{words.keepSteps(shortVersion)}</p>)}
      {list(words.questions, questions)}
      {list(words.closing, closing)}
      {remote !== '' && part(words.remote, <p>{remote ?? words.onTheSpot}</p>)}
      {weather && part(words.weather, <p>{weather}</p>)}
      {hybrid && part(words.hybrid, <p>{hybrid}</p>)}
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
