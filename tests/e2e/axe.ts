import type { Page } from '@playwright/test';
import axe from 'axe-core';

type Media = NonNullable<Parameters<Page['emulateMedia']>[0]>;

interface Circumstance {
  name: string;
  media?: Media;
  size?: { width: number; height: number };
  options: axe.RunOptions;
}

const everything: axe.RunOptions = { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } };
/** What can differ where it is the same elements, in other colours and in other places. */
const looks: axe.RunOptions = {
  resultTypes: ['violations'],
  runOnly: ['color-contrast', 'link-in-text-block', 'target-size', 'scrollable-region-focusable'],
};
const usual: Media = { colorScheme: 'light', forcedColors: 'none', contrast: 'no-preference', reducedMotion: 'reduce' };

const always: Circumstance[] = [
  { name: 'in light', options: everything },
  { name: 'in the dark, at 320 px', media: { colorScheme: 'dark' }, size: { width: 320, height: 256 }, options: looks },
];
const settings: Circumstance[] = [
  { name: 'in forced colours', media: { forcedColors: 'active', colorScheme: 'dark' }, options: looks },
  { name: 'with more contrast', media: { contrast: 'more' }, options: looks },
];

/**
 * What axe finds on a page as it stands, in light and dark and in little room; also with the settings of those who see
 * less, where that is asked for: once a page, with most of it open, for it takes long.
 * @param within the part that a state has changed, where the rest was looked at before
 */
export async function faultsOf(page: Page, state: string, withSettings = false, within = 'html'): Promise<string[]> {
  // Not addScriptTag: the content security policy forbids it.
  if (!(await page.evaluate("'axe' in globalThis"))) await page.evaluate(axe.source);
  // What a page shows can come in a file of its own: it is there with its heading.
  await page
    .locator(within === 'html' ? 'h1' : within)
    .first()
    .waitFor({ state: 'attached' });
  const usualSize = page.viewportSize();
  const faults: string[] = [];
  for (const { name, media, size, options } of withSettings ? [...always, ...settings] : always) {
    await page.emulateMedia({ ...usual, ...media });
    if (size) await page.setViewportSize(size);
    const { violations } = await page.evaluate(
      ([place, runOptions]) => (globalThis as unknown as { axe: typeof axe }).axe.run(place, runOptions),
      [within, options] as const,
    );
    for (const { id, nodes } of violations) {
      for (const { target, failureSummary } of nodes) {
        faults.push(`${state}, ${name} · ${id} · ${target}: ${failureSummary}`);
      }
    }
  }
  await page.emulateMedia(usual);
  if (usualSize) await page.setViewportSize(usualSize);
  return faults;
}
