import { useRef, useState } from 'preact/hooks';
import { text as words } from '@/data/locales/fr';
import { Said, useSpoken, useSpokenChange } from './useSpoken';

type Field = HTMLInputElement | HTMLTextAreaElement;

/** Where it is said how much is left: told at each letter, it would drown what one writes. */
const told = [10, 50, 200];

/** Says how much a field of text still takes, and how much of what was pasted it did not: the browser cuts in silence. */
export function useLimit(value: string, limit: number) {
  const left = limit - value.length;
  // Of a short field that is still empty, little is not left.
  const mark = told.find((count) => left <= count && count < limit);
  const said = useRef({ mark: undefined as number | undefined, left });
  if (said.current.mark !== mark) said.current = { mark, left };
  const [beyond, setBeyond] = useState(0);
  const leftOut = beyond > 0 && words.leftOut(beyond);
  useSpokenChange(mark === undefined ? '' : words.left(said.current.left));
  useSpoken(leftOut || undefined);

  function hear({ inputType, data, currentTarget }: InputEvent) {
    setBeyond(0);
    if (data === null || !['insertFromPaste', 'insertFromDrop'].includes(inputType)) return;
    const field = currentTarget as Field;
    const whole = data.replaceAll('\r\n', '\n');
    // A drop comes to where it is let go, and takes nothing away.
    const selected = inputType === 'insertFromDrop' ? 0 : (field.selectionEnd ?? 0) - (field.selectionStart ?? 0);
    const before = field.value.length - selected;
    setTimeout(() => setBeyond(Math.max(0, whole.length - (field.value.length - before))));
  }

  return {
    /** In sight: how much is left, where that is little. No description of the field, which is told whenever it changes. */
    left: mark !== undefined && words.left(left),
    /** What was not taken. */
    leftOut: leftOut && <Said>{leftOut}</Said>,
    on: {
      maxLength: limit,
      onBeforeInput: hear,
    },
  };
}
