import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
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
  const id = useId();
  useEffect(() => {
    fallSilent();
    dialog.current?.showModal();
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
      // Chromium closes the whole popup at an Escape that the page has not taken, even where it has closed a dialog.
      event.preventDefault();
      dialog.current?.close();
    };
    // Not only in the dialog: a click on its text leaves the focus to the page.
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);
  return (
    <dialog ref={dialog} class={styles.dialog} aria-labelledby={id} onClose={onClose}>
      <h2 id={id}>{title}</h2>
      {children(() => dialog.current?.close())}
    </dialog>
  );
}
