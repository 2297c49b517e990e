/** Rows that are on their way out. */
const going = new WeakSet<Element>();

/**
 * A row is about to go. Once it does, what this returns takes the focus to the next row, or the one before, or the heading
 * of its part: to one that is there by then, for another may have gone in the meantime.
 */
export function leaving(row: HTMLElement): () => void {
  const part = row.closest('section');
  const rows = [...(part?.querySelectorAll('li') ?? [])];
  const at = rows.indexOf(row as HTMLLIElement);
  going.add(row);
  return () => {
    const beside = [...rows.slice(at + 1), ...rows.slice(0, at).reverse()]
      .filter((other) => !going.has(other))
      .map((other) => other.querySelector('button'))
      .find((button) => button?.checkVisibility());
    (beside ?? part?.querySelector<HTMLElement>('[tabindex="-1"]'))?.focus({ preventScroll: true });
  };
}

/** The row that a press in it is about. */
export const rowOf = ({ currentTarget }: Event): HTMLElement =>
  (currentTarget as HTMLElement).closest('li') as HTMLElement;
