import { type Inputs, useEffect, useState } from 'preact/hooks';
import { listSafetyCopies, type SafetyCopy } from '@/utils/safety/safety-copy';

/** The safety copies, read again when `after` changes or one comes back to the page. */
export function useSafetyCopies(after: Inputs[number]): SafetyCopy[] {
  const [copies, setCopies] = useState<SafetyCopy[]>([]);
  useEffect(() => {
    const read = () =>
      listSafetyCopies().then(setCopies, () => {
        // Where files can't be kept there are none.
        setCopies([]);
      });
    read();
    addEventListener('focus', read);
    return () => removeEventListener('focus', read);
  }, [after]);
  return copies;
}
