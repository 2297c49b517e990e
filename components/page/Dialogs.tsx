import type { ComponentChild } from 'preact';
import { Fragment } from 'preact';
import { useState } from 'preact/hooks';

type Render = (close: () => void) => ComponentChild;

let show: (render: Render) => void = () => {};

/** Opens a dialog of the page: what it belongs to, a row of a list say, may go meanwhile. */
export const openDialog = (render: Render): void => show(render);

/** Where the page's dialog stands: one at a time. */
export function Dialogs() {
  const [open, setOpen] = useState<{ render: Render; count: number }>();
  show = (render) => setOpen((before) => ({ render, count: (before?.count ?? 0) + 1 }));
  // A dialog that was opened from within another one's end is not closed by it.
  const close = () => setOpen((now) => (now?.count === open?.count ? undefined : now));
  return open && <Fragment key={open.count}>{open.render(close)}</Fragment>;
}
