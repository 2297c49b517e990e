import { groundRules } from '@/data/ground-rules';

/** «Repères». */
export const GroundRules = () => (
  <ul>
    {groundRules.map(({ name, text }) => (
      <li>
        <strong>{name}.</strong> {text}
      </li>
    ))}
  </ul>
);
