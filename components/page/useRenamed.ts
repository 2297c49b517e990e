import { useEffect, useRef } from 'preact/hooks';
import { cleanLine } from '@/utils/journal/names';
import { onRenamed } from '@/utils/journal/renamed';

/** Gives fields the new name of their partner, if it is they that name it. `part` tells those of one form apart. */
type Rename = <F extends object>(part: string, fields: F) => F;

/** Where a partner is renamed while a form is open, what it says has the new name; and the former one where that is taken back. */
export function useRenamed(apply: (rename: Rename) => void): void {
  const latest = useRef(apply);
  latest.current = apply;
  const renamed = useRef(new Set<string>());
  useEffect(
    () =>
      onRenamed(({ id, from, to, isUndone }) =>
        latest.current((part, fields) => {
          const { partner } = fields as { partner?: unknown };
          const its = `${id} ${part}`;
          if (typeof partner !== 'string' || cleanLine(partner) !== from) return fields;
          if (isUndone && !renamed.current.has(its)) return fields;
          renamed.current.add(its);
          return { ...fields, partner: to };
        }),
      ),
    [],
  );
}
