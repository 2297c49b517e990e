import type { Situations } from '@/data/schema';

interface SituationTextProps {
  situation: Situations[number];
  level: 2 | 3;
}

/** A case to study or a scene to play: what happens, who is in it, what is to be done. */
export function SituationText({ situation: { title, story, people, task }, level }: SituationTextProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section>
      <Heading>{title}</Heading>
      {story.map((paragraph) => (
        <p>{paragraph}</p>
      ))}
      <ul>
        {people.map(({ name, text }) => (
          <li>
            <strong>{name}.</strong> {text}
          </li>
        ))}
      </ul>
      <p>{task}</p>
    </section>
  );
}
