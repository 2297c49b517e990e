import { guide as words } from '@/data/locales/fr-guide';
import { GroundRules } from './GroundRules';
import { HardMoments } from './HardMoments';

/** What goes with every guide, folded. */
export const FoldedHelp = () => (
  <>
    <details>
      <summary>{words.groundRules}</summary>
      <GroundRules />
    </details>
    <details>
      <summary>{words.hardMoments}</summary>
      <HardMoments />
    </details>
  </>
);
