import type { Page } from '@playwright/test';

interface Walk extends Window {
  reached: Set<Element>;
  /** The last one: a field for a day is left by several presses. */
  at?: Element;
  faults: string[];
}

/**
 * Walks through a page by Tab until it is where it began: what is not come to, is not in sight or does not show that it
 * has the focus. Of radio buttons one stands for all, and in a calendar one goes on by arrows.
 */
export async function walkFaults(page: Page, state: string): Promise<string[]> {
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    Object.assign(window, { reached: new Set(), at: undefined, faults: [] });
  });
  for (let ends = 0; ends < 2; ) {
    await page.keyboard.press('Tab');
    ends += await page.evaluate(() => {
      const walk = window as unknown as Walk;
      const here = document.activeElement as HTMLElement;
      if (here === document.body) return 1;
      if (here === walk.at) return 0;
      if (walk.reached.has(here)) return 2;
      walk.reached.add(here);
      walk.at = here;
      const name = here.ariaLabel ?? (here.textContent || here.tagName);
      const { top, bottom } = here.getBoundingClientRect();
      if (bottom < 0 || top > innerHeight) walk.faults.push(`${name} is out of sight`);
      const outlines = [getComputedStyle(here), getComputedStyle(here, '::after')];
      if (outlines.every(({ outlineStyle }) => outlineStyle === 'none')) walk.faults.push(`${name} shows no focus`);
      return 0;
    });
  }
  const faults = await page.evaluate(() => {
    const { reached, faults } = window as unknown as Walk;
    const groups = new Set(
      [...reached].map((one) => one instanceof HTMLInputElement && one.type === 'radio' && one.name),
    );
    const missed = [...document.querySelectorAll<HTMLInputElement>('a[href], button, input, select, textarea, summary')]
      .filter((control) => control.checkVisibility({ visibilityProperty: true }) && !control.matches(':disabled'))
      .filter((control) => !reached.has(control) && !control.closest('[role="grid"]') && !groups.has(control.name));
    return [...faults, ...missed.map((control) => `${control.ariaLabel ?? control.textContent} is not reached`)];
  });
  return faults.map((fault) => `${state} · ${fault}`);
}
