import { attempt } from '@/components/page/messages';
import { PartnerField } from '@/components/page/PartnerField';
import { changeSession } from '@/utils/journal/session';
import type { Session } from '@/utils/journal/tables/meetings';
import { useAhead } from './useAhead';

/** «Avec qui», the same in every window: what the two had agreed on comes up with the name. */
export function Partner({ session: { id, partner } }: { session: Session }) {
  const [name, setName] = useAhead(partner);
  return (
    <PartnerField
      value={name}
      onChange={(typed) => {
        setName(typed);
        attempt(() => changeSession(id, (stored) => ({ ...stored, partner: typed })));
      }}
    />
  );
}
