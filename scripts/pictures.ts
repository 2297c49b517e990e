// The pictures of the README and of the stores, from the built extension: npm run pictures, after a change that one sees.
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fillJournal } from '../tests/e2e/sample-journal.ts';
import { extensionId, launchHeadless } from './extension.ts';

const folder = resolve(import.meta.dirname, '../docs');
const address = (page: string) => `chrome-extension://${extensionId()}/${page}.html`;
const wide = { width: 1200, height: 675 };
const timezoneId = 'America/Toronto';

const profile = await mkdtemp(join(tmpdir(), 'idee-du-jour-pictures-'));
const context = await launchHeadless(profile, { locale: 'fr-CA', timezoneId, reducedMotion: 'reduce' });
await context.clock.install({ time: Temporal.ZonedDateTime.from(`2026-11-22T09:00[${timezoneId}]`).epochMilliseconds });
const page = await context.newPage();

async function take(
  name: string,
  path: string,
  size: { width: number; height: number },
  colorScheme: 'light' | 'dark',
) {
  await page.emulateMedia({ colorScheme });
  await page.setViewportSize(size);
  await page.goto(path);
  await page.locator('[data-goal], h1').first().waitFor();
  await page.waitForLoadState('networkidle');
  // No scroll bar, and no ring around the field that has the focus.
  await page.evaluate(() => {
    document.documentElement.style.scrollbarWidth = 'none';
    (document.activeElement as HTMLElement).blur();
  });
  await page.screenshot({ path: resolve(folder, `${name}.png`), animations: 'disabled' });
}

await page.goto(address('newtab'));
await page.getByRole('button', { name: 'C’est compris' }).click();
await page.goto(address('journal'));
await fillJournal(page);
await take('newtab-light', address('newtab'), wide, 'light');
await take('newtab-dark', address('newtab'), wide, 'dark');
await take('popup', address('popup'), { width: 400, height: 600 }, 'light');
await take('journal', address('journal'), { width: 1200, height: 900 }, 'light');

// As the stores want them: docs/store/README.md says which is for what.
const store = { width: 1280, height: 800 };
await mkdir(resolve(folder, 'store'), { recursive: true });
await take('store/1-nouvel-onglet', address('newtab'), store, 'light');
await take('store/3-toutes-les-idees', address('ideas'), store, 'light');
await take('store/5-carnet', address('journal'), store, 'light');
await holdMeeting();
await take('meeting', address('meeting'), wide, 'light');
await take('store/4-rencontre', address('meeting'), store, 'light');

/** A meeting that is in its second step. */
async function holdMeeting() {
  await page.goto(address('ideas'));
  await page.getByRole('button', { name: 'Balade Mentorat', exact: true }).click();
  await page.getByRole('button', { name: 'Commencer : Balade Mentorat', exact: true }).click();
  await page.getByLabel('Avec qui').fill('Léa');
  await context.clock.runFor('07:00');
  await page.getByRole('button', { name: 'Étape suivante', exact: true }).click();
  await page.getByRole('checkbox').first().check();
  await page.getByLabel('Notes').fill('Elle hésite entre deux équipes. En reparler avec Paul.');
  await page.locator('body').click({ position: { x: 1, y: 1 } });
}

const dataUrl = async (file: string, type = 'png') =>
  `data:image/${type};base64,${await readFile(resolve(folder, file), 'base64')}`;
const popup = await dataUrl('popup.png');
const newtab = await dataUrl('store/1-nouvel-onglet.png');
const icon = await dataUrl('../assets/icon.svg', 'svg+xml');

/** Puts pictures and words together on the paper of the extension. */
async function compose(name: string, size: { width: number; height: number }, body: string) {
  await page.setViewportSize(size);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('about:blank');
  await page.setContent(`<!doctype html><style>
    * { box-sizing: border-box; margin: 0 }
    body { display: flex; align-items: center; justify-content: center; gap: 6%; height: 100vh; padding: 5%; overflow: hidden;
      background: oklch(0.965 0.008 85); color: oklch(0.3 0.02 75); font-family: Georgia, serif }
    h1 { font-size: 3.2em; font-weight: 400; line-height: 1.12; text-wrap: balance }
    p { margin-top: 0.7em; font-size: 1.5em; line-height: 1.4; color: oklch(0.45 0.02 75); text-wrap: balance }
    img.page { border-radius: 10px; box-shadow: 0 1px 3px oklch(0 0 0 / 0.2), 0 12px 40px oklch(0 0 0 / 0.12) }
  </style>${body}`);
  await page.waitForFunction(() => [...document.images].every(({ complete }) => complete));
  await page.screenshot({ path: resolve(folder, `store/${name}.png`) });
}

await compose(
  '2-barre-d-outils',
  store,
  `<div style="max-width: 42%"><h1>La bonne idée, en vingt secondes</h1><p>Par mots, par besoin, par temps ou par lieu. Juste avant la rencontre.</p></div>
   <img class="page" src="${popup}" width="400" height="600">`,
);
await compose(
  'tile-440x280',
  { width: 440, height: 280 },
  `<div style="text-align: center"><img src="${icon}" width="96" height="96"><h1 style="font-size: 34px; margin-top: 14px">Idée du jour</h1><p style="font-size: 18px; margin-top: 6px">Mentorat</p></div>`,
);
await compose(
  'tile-1400x560',
  { width: 1400, height: 560 },
  `<div style="max-width: 38%"><img src="${icon}" width="88" height="88"><h1 style="font-size: 56px; margin-top: 18px">Idée du jour</h1>
   <p style="font-size: 25px">De l’idée à la rencontre : une activité de mentorat à chaque nouvel onglet.</p></div>
   <img class="page" src="${newtab}" width="700">`,
);
await compose(
  'logo-300',
  { width: 300, height: 300 },
  `<img src="${icon}" width="300" height="300" style="position: fixed; inset: 0">`,
);
await context.close();
await rm(profile, { recursive: true, force: true, maxRetries: 5 });
