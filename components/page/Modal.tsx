import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { arriveNow, comeTo } from './comeTo';
import styles from './Modal.module.css';
import { fallSilent } from './voice';

interface ModalProps {
  title: string;
  onClose: () => void;
  children: (close: () => void) => ComponentChildren;
}

/** A dialog above the page; the focus goes back where it came from. */
export function Modal({ title, onClose, children }: ModalProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  function close() {
    // What is saved late finds it closed, and the focus elsewhere.
    if (!dialog.current?.open) return;
    dialog.current.close();
    const opener = document.activeElement as HTMLElement;
    opener.blur();
    comeTo(opener, { preventScroll: true });
  }
  // Before anything else can be pressed: an Escape would be the page's.
  useLayoutEffect(() => {
    fallSilent();
    arriveNow();
    dialog.current?.showModal();
    const first = document.activeElement as HTMLElement;
    const title = heading.current as HTMLElement;
    // Not before: `showModal` would take it for the first that can have the focus.
    title.tabIndex = -1;
    title.focus();
    comeTo(first);
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
      // Chromium closes the whole popup at an Escape that the page has not taken, even where it has closed a dialog.
      event.preventDefault();
      close();
    };
    // Not only in the dialog: a click on its text leaves the focus to the page.
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);
  return (
    <dialog ref={dialog} class={styles.dialog} aria-labelledby={id} onClose={onClose}>
      <h2 ref={heading} id={id}>
        {title}
      </h2>
      {children(close)}
    </dialog>
  );
}
