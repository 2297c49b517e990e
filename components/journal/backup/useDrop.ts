import { useEffect, useRef, useState } from 'preact/hooks';
import { isProgrammeText, sizeLimit, textOf } from '@/utils/programme/format';

const hasFile = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') ?? false;

/**
 * Takes a file of a kind that is dropped anywhere on the page: elsewhere than in a small field, the browser would leave the page to
 * show the file. Tells whether one is being held over the page.
 */
export function useDrop(kind: 'backup' | 'programme', onFile: (file: File) => void): boolean {
  const [over, setOver] = useState(false);
  const take = useRef(onFile);
  take.current = onFile;
  useEffect(() => {
    const hold = (event: DragEvent) => {
      if (!hasFile(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => event.relatedTarget === null && setOver(false);
    const drop = (event: DragEvent) => {
      if (!hasFile(event)) return;
      event.preventDefault();
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (file) kindOf(file).then((found) => found === kind && take.current(file));
    };
    addEventListener('dragover', hold);
    addEventListener('dragleave', leave);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', hold);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', drop);
    };
  }, []);
  return over;
}

/** By its beginning: what is not a programme's catalogue may be a backup, and whoever reads it says what is wrong with it. */
async function kindOf(file: File): Promise<'backup' | 'programme'> {
  const text = await textOf(file.slice(0, sizeLimit));
  return text !== undefined && isProgrammeText(text) ? 'programme' : 'backup';
}
