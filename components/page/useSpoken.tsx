import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { followVoice, hush, isBeingSaid, say, type Tone } from './voice';

/** Says what is written, whenever that changes. */
export function useSpoken(text: string | undefined, tone: Tone = 'status', yields = false): void {
  useEffect(() => {
    if (!text) return;
    say(text, tone, yields);
    return () => hush(text, tone);
  }, [text, tone, yields]);
}

/**
 * Says what something has changed to: nothing of what it began with.
 * @param yields where what was done is said as well
 */
export function useSpokenChange(text: string, yields = false): void {
  const first = useRef<string | undefined>(text);
  if (first.current !== text) first.current = undefined;
  useSpoken(first.current === undefined ? text : undefined, 'status', yields);
}

/**
 * What is said is seen here. While it is being said, it stands in the document once, so that a screen reader does not
 * find it twice: what the eye sees is drawn by the style.
 * @param as what is said of it, where that is more
 */
export function Said({ children, as = children }: { children: string; as?: string }) {
  const [isSaid, setSaid] = useState(() => isBeingSaid(as));
  // Before it can be said: an effect after the paint may come too late.
  useLayoutEffect(() => {
    const look = () => setSaid(isBeingSaid(as));
    look();
    return followVoice(look);
  }, [as]);
  return isSaid ? <span class="said" data-words={children} /> : children;
}

interface SpokenProps {
  children: string | false | undefined;
  tone?: Tone;
  /** What stands behind it. */
  more?: ComponentChildren;
  id?: string;
  class?: string | undefined;
}

/** A line that is said when it comes or changes. It is there also while it is empty: others are described by it. */
export function Spoken({ children: text, tone, more, ...line }: SpokenProps) {
  useSpoken(text || undefined, tone);
  return (
    <p {...line}>
      {text && <Said>{text}</Said>}
      {text && more}
    </p>
  );
}
