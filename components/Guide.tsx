import { useEffect, useState } from 'preact/hooks';
import { loadGuide } from '@/data/guides';
import { guide as words } from '@/data/locales/fr';
import type { ActivityId, Guide as GuideContent } from '@/data/schema';
import styles from './Guide.module.css';

/** How to run an activity. Ours, and set apart from the text of the source; read from its own file when it is opened. */
export function Guide({ id, level = 2 }: { id: ActivityId; level?: 2 | 3 }) {
  const [loaded, setLoaded] = useState<{ id: ActivityId; guide: GuideContent }>();
  useEffect(() => {
    let current = true;
    loadGuide(id).then((guide) => current && setLoaded({ id, guide }));
    return () => {
      current = false;
    };
  }, [id]);
  if (loaded?.id !== id) return null;
  const { before, steps, questions, closing, remote } = loaded.guide;
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <div class={styles.guide}>
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
    </div>
  );
}

const List = ({ items }: { items: readonly string[] }) => (
  <ul>
    {items.map((item) => (
      <li>{item}</li>
    ))}
  </ul>
);
