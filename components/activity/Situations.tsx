import { Outdated } from '@/components/page/Problem';
import type { Situations as Content } from '@/data/schema';
import { SituationText } from './SituationText';

interface SituationsProps {
  /** As in «Trois cas fictifs». */
  name: string;
  /** Undefined until they are read, null if they could not be. */
  situations: Content | null | undefined;
  onOpen: () => void;
  /** Of the guide's headings. */
  level: 2 | 3;
}

/** The cases or scenes of an activity, folded, and read when they are unfolded for the first time. */
export const Situations = ({ name, situations, onOpen, level }: SituationsProps) => (
  <details onToggle={situations ? undefined : onOpen}>
    <summary>{name}</summary>
    {situations === null && <Outdated />}
    {situations?.map((situation) => (
      <SituationText situation={situation} level={level} />
    ))}
  </details>
);
