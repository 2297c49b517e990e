/** How long the focus rests, in milliseconds: what changes faster, a busy browser tells a screen reader in one. */
const rest = 100;

let arrive = () => {};

/**
 * Brings the focus to an element after a moment. Where what had it goes away as another element takes it, as when a dialog
 * opens or closes, Orca 43 says nothing of the new one. What is typed meanwhile goes to the new one, where the focus goes at
 * the first key; who moves the focus meanwhile is let be.
 */
export function comeTo(element: HTMLElement | null | undefined, options?: FocusOptions): void {
  removeEventListener('keydown', arrive, true);
  const before = document.activeElement;
  const come = () => {
    clearTimeout(timer);
    removeEventListener('keydown', come, true);
    arrive = () => {};
    if ([before, document.body].includes(document.activeElement)) element?.focus(options);
  };
  const timer = setTimeout(() => arrive === come && come(), rest);
  arrive = come;
  addEventListener('keydown', come, true);
}

/** Where the focus is on its way, it arrives now: what is to give it back has to know where it was. */
export const arriveNow = (): void => arrive();

/** Whether what had the focus is gone, and it is not on its way anywhere: then it arrives. */
export function isFocusLost(): boolean {
  arriveNow();
  return document.activeElement === document.body;
}
