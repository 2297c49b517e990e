import { hardMoments } from '@/data/hard-moments';
import { guide as words } from '@/data/locales/fr-guide';

/** «Moments difficiles». */
export const HardMoments = () => (
  <ul>
    {hardMoments.map(({ name, advice, opening }) => (
      <li>
        <strong>{name}.</strong> {advice}
        <p>{words.opening(opening)}</p>
      </li>
    ))}
  </ul>
);
