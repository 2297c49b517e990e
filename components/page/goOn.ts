/** Takes the focus to where one goes on, once what was pressed has gone with what it did. */
export const goOn = (): void =>
  document.querySelector<HTMLElement>('#rencontres, article button, [type="search"]')?.focus({ preventScroll: true });
