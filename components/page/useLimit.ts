import { useRef, useState } from 'preact/hooks';
import { text as words } from '@/data/locales/fr';

type Field = HTMLInputElement | HTMLTextAreaElement;

/** Where it is said how much is left: told at each letter, it would drown what one writes. */
const told = [10, 50, 200];

/** Says how much a field of text still takes, and how much of what was pasted it did not: the browser cuts in silence. */
export function useLimit(value: string, limit: number) {
  const left = limit - value.length;
  const mark = told.find((count) => left <= count);
  const said = useRef({ mark: undefined as number | undefined, left });
  if (said.current.mark !== mark) said.current = { mark, left };
  const [leftOut, setLeftOut] = useState(0);

  function hear(field: Field, pasted: string | undefined) {
    if (pasted === undefined) return;
    const whole = pasted.replaceAll('\r\n', '\n');
    const before = field.value.length - ((field.selectionEnd ?? 0) - (field.selectionStart ?? 0));
    setTimeout(() => setLeftOut(Math.max(0, whole.length - (field.value.length - before))));
  }

  return {
    /** In sight: how much is left, where that is little. */
    left: mark !== undefined && words.left(left),
    /** To be heard. */
    spoken: mark !== undefined && words.left(said.current.left),
    leftOut: leftOut > 0 && words.leftOut(leftOut),
    on: {
      maxLength: limit,
      onPaste: (event: ClipboardEvent) =>
        hear(event.currentTarget as Field, event.clipboardData?.getData('text/plain')),
      onBeforeInput: () => setLeftOut(0),
    },
  };
}
