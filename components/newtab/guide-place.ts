interface Kept {
  /** How far the page was scrolled while the guide was open. */
  guideAt?: number;
}

const kept = (): Kept => Object(history.state);

/** How far down one was in a guide that one comes back to: its entry in the tab's history knows. */
export const guidePlace = (): number | undefined => kept().guideAt;

export const keepGuidePlace = (isOpen: boolean): void =>
  history.replaceState(isOpen ? ({ guideAt: scrollY } satisfies Kept) : null, '');
