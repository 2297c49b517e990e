import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect, vi } from 'vitest';

// The references are those of Debian's Firefox ESR with fonts-liberation, as scripts/install and scripts/browsers put them in
// place. Where letters are drawn otherwise, delete them: the next run writes others.
const references = resolve(import.meta.dirname, 'pictures');
const results = resolve('test-results/firefox');

/** Of all pixels: a word that is gone is more, letters that are drawn a little otherwise are less. */
const tolerance = 0.0003;

/**
 * Waits until a page looks as in its reference picture.
 * @param until how far down the whole page is looked at, in px; otherwise it is what the window shows
 */
export async function expectPicture(page: Page, name: string, until?: number): Promise<void> {
  // Fonts that are the same on every such machine, and no scroll bar to come and go.
  await page.evaluate(() => {
    const { style } = document.documentElement;
    style.setProperty('--sans', '"Liberation Sans"');
    style.setProperty('--serif', '"Liberation Serif"');
    style.scrollbarWidth = 'none';
  });
  await page.mouse.move(0, 0);
  const reference = resolve(references, `${name}.png`);
  const isThere = existsSync(reference);
  let shown = '';
  const look = async () => {
    const expected = isThere ? await readFile(reference, 'base64') : shown;
    // A field may take the focus once its list is there.
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    shown = await page.screenshot({ fullPage: until !== undefined, encoding: 'base64' });
    expect(await difference(page, [shown, expected], until), `share of other pixels in ${name}`).toBeLessThan(
      tolerance,
    );
  };
  try {
    await vi.waitFor(look, 30_000);
    // For the run to write all that are missing.
    expect.soft(isThere, `${reference} is new: look at it`).toBe(true);
  } finally {
    const folder = isThere ? results : references;
    await mkdir(folder, { recursive: true });
    await writeFile(resolve(folder, `${name}.png`), shown, 'base64');
  }
}

/** The share of the pixels that differ by more than the eye lets pass, as Firefox itself reads the pictures. */
async function difference(page: Page, pictures: [string, string], until = 10_000): Promise<number> {
  if (pictures[0] === pictures[1]) return 0;
  return page.evaluate(
    async (encoded, until) => {
      const read = async (picture: string) => {
        const bytes = Uint8Array.from(atob(picture), (byte) => byte.charCodeAt(0));
        const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' })).catch(() => undefined);
        if (!bitmap) return undefined;
        const { width } = bitmap;
        const height = Math.min(bitmap.height, until);
        const context = new OffscreenCanvas(width, height).getContext('2d') as OffscreenCanvasRenderingContext2D;
        context.drawImage(bitmap, 0, 0);
        return context.getImageData(0, 0, width, height);
      };
      const [one, other] = await Promise.all(encoded.map(read));
      if (!one || one.width !== other?.width || one.height !== other.height) return 1;
      const [those, these] = [one.data, other.data].map(({ buffer }) => new Uint8Array(buffer)) as [
        Uint8Array,
        Uint8Array,
      ];
      let differing = 0;
      for (let at = 0; at < those.length; at += 4) {
        for (let channel = at; channel < at + 3; channel++) {
          if (Math.abs((those[channel] ?? 0) - (these[channel] ?? 0)) <= 16) continue;
          differing++;
          break;
        }
      }
      return differing / (one.width * one.height);
    },
    pictures,
    until,
  );
}
