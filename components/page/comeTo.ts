/** How long the focus rests, in milliseconds: what changes faster, a busy browser tells a screen reader in one. */
const rest = 100;

/**
 * Brings the focus to an element after a moment. Where what had it goes away as another element takes it, as when a dialog
 * opens or closes, Orca 43 says nothing of the new one. A key that comes meanwhile is for the new one; who moves the focus
 * meanwhile is let be.
 */
export function comeTo(element: HTMLElement | null | undefined, options?: FocusOptions): void {
  const before = document.activeElement;
  const arrive = () => {
    clearTimeout(timer);
    removeEventListener('keydown', arrive, true);
    if ([before, document.body].includes(document.activeElement)) element?.focus(options);
  };
  const timer = setTimeout(arrive, rest);
  addEventListener('keydown', arrive, true);
}
