import type { Page } from '@playwright/test';
import { choose } from './choose.ts';
import { expect, test } from './fixtures.ts';
import { putRows, type Row, readRows, replaceRows } from './rows.ts';

const heading = { level: 1 } as const;
const day = '2026-11-22';
const whole = {
  id: 'whole',
  activityId: 'balade-mentorat',
  title: 'Balade Mentorat',
  day: '2026-11-20',
  partner: 'Noémie',
  verdict: 'again',
  note: 'Un essai intact',
  createdAt: '2026-11-20T12:00:00.000Z',
  updatedAt: '2026-11-20T12:00:00.000Z',
};
const strange = [7, ['x'], 'garbage', '2026-99-99', '', null, {}, true, '😀'.repeat(300)];
const fields = ['activityId', 'title', 'day', 'partner', 'verdict', 'note', 'createdAt', 'updatedAt'] as const;

/** Each field of a trial wrong or missing, also in a row that is otherwise the last of its activity. */
const damagedTrials: Row[] = fields.flatMap((field) => [
  ...strange.map((value, index) => ({ ...whole, id: `${field} ${index}`, day, [field]: value })),
  Object.fromEntries(Object.entries({ ...whole, id: `no ${field}` }).filter(([name]) => name !== field)),
]);
const damaged = {
  trials: [
    whole,
    { id: 'empty' },
    { id: 7 },
    { ...whole, id: 'gone', activityId: 'no-such-idea', title: 'Disparue' },
  ].concat(damagedTrials as never[]) as Row[],
  days: [
    { day },
    { day: '2026-11-21', activityId: 'balade-mentorat', title: 9, drawn: 5, at: {} },
    { day: '2026-11-19', activityId: 'no-such-idea', title: 'Disparue', drawn: ['no-such-idea'], at: '' },
    { day: 'garbage' },
    { day: 7, activityId: 'balade-mentorat' },
  ],
  favourites: [
    { activityId: 7 },
    { activityId: ['x'] },
    { activityId: 'no-such-idea' },
    { activityId: 'jeux-de-roles' },
  ],
  removals: [{ key: 7 }, { key: 'garbage', at: {} }],
} satisfies Record<string, Row[]>;
const tables = ['trials', 'days', 'favourites', 'removals'] as const;

async function damage(page: Page) {
  await expect.poll(() => readRows(page, 'days')).toHaveLength(1);
  for (const table of tables) await putRows(page, table, damaged[table]);
}

test('damaged rows break no page, hide none that is whole, and stay; a damaged trial can be edited, a damaged day drawn anew', async ({
  clock,
  openNewTab,
  openPopup,
  openIdeas,
  openJournal,
}) => {
  await clock.set(`${day}T09:00:00`);
  const page = await openNewTab();
  const daily = await page.getByRole('heading', heading).innerText();
  await damage(page);
  const before = await Promise.all(tables.map((table) => readRows(page, table)));

  await page.reload();
  await expect(page.getByRole('heading', heading)).toHaveText(daily);
  await page.getByRole('button', { name: 'Préparer la rencontre' }).click();
  await expect(page.getByRole('heading', { name: 'Déroulement' })).toBeVisible();
  for (const list of [await openPopup(), await openIdeas()]) {
    await expect(list.getByText('21 idées', { exact: true })).toBeVisible();
    await expect(list.getByRole('button', { name: 'Favori : Jeux de rôles', pressed: true })).toBeVisible();
    await list.getByRole('searchbox').fill('balade');
    await expect(list.getByText(/^Essayée le 2\d novembre 2026$/)).toBeVisible();
  }
  const journal = await openJournal();
  await expect(journal.getByText('Un essai intact').first()).toBeVisible();
  await journal
    .getByRole('gridcell')
    .getByRole('button', { name: /^22 novembre/ })
    .click();
  await expect(journal.getByRole('heading', { name: 'dimanche 22 novembre 2026' })).toBeVisible();
  const after = await Promise.all(tables.map((table) => readRows(page, table)));
  expect(after).toEqual(before);

  await test.step('a damaged trial can be edited', async () => {
    await replaceRows(page, 'trials', [{ ...whole, partner: 7, note: {}, verdict: [], updatedAt: 7 }]);
    await journal.reload();
    await journal.getByRole('button', { name: /^Modifier/ }).click();
    const dialog = journal.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Note' }).fill('Réparée');
    await dialog.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(dialog).toBeHidden();
    expect(await readRows(page, 'trials')).toMatchObject([
      { note: 'Réparée', partner: '', updatedAt: expect.any(String) },
    ]);
  });

  await test.step('a day whose row is damaged shows its idea, and is drawn anew', async () => {
    await putRows(page, 'days', [{ day, activityId: 'balade-mentorat', title: 9 }]);
    await page.reload();
    await expect(page.getByRole('heading', heading)).toHaveText('Balade Mentorat');
    await page.getByRole('button', { name: 'Piger une autre idée' }).click();
    await expect(page.getByRole('heading', heading)).not.toHaveText('Balade Mentorat');
    // Chance may draw the one whose favourite is damaged: pressed or not, it is there.
    await expect(page.getByRole('button', { name: 'Favori', exact: true })).toBeVisible();
    const title = await page.getByRole('heading', heading).innerText();
    expect(await readRows(page, 'days')).toContainEqual(
      expect.objectContaining({ day, title, drawn: ['balade-mentorat'] }),
    );
  });
});

test('every page works where localStorage throws, and where it is full of garbage', async ({
  clock,
  context,
  extension,
}) => {
  await clock.set(`${day}T09:00:00`);
  // What each page finds is told by its address, which stays over a reload.
  await context.addInitScript(() => {
    if (location.protocol === 'about:') return;
    if (location.hash === '#throws') {
      Object.defineProperty(globalThis, 'localStorage', {
        get() {
          throw new DOMException('Refused', 'SecurityError');
        },
      });
    } else if (location.hash === '#garbage') {
      for (const key of ['snapshot', 'filters', 'welcome-closed', 'safety-copy']) localStorage.setItem(key, '{"x":[');
    } else if (location.hash === '#wrong') {
      localStorage.removeItem('welcome-closed');
      const snapshot = { day: '2026-11-22', activity: 'x', daily: {}, excluded: 5, favourites: {}, tried: [[]] };
      localStorage.setItem('snapshot', JSON.stringify(snapshot));
      localStorage.setItem('filters', '{"time":{"length":9},"goal":7,"untriedWith":[[]],"remote":"x"}');
      localStorage.setItem('safety-copy', '[]');
    }
  });
  const pages: Record<string, Page> = {};
  const show = async (name: 'newtab' | 'popup' | 'journal', what: string) => {
    const open = pages[name];
    if (open) {
      await open.bringToFront();
      await open.evaluate((hash) => history.replaceState(history.state, '', hash), what);
      await open.reload();
    }
    const page = open ?? (await extension.open(`${name}.html${what}`));
    pages[name] = page;
    return page;
  };
  for (const what of ['#throws', '#garbage', '#wrong']) {
    const newtab = await show('newtab', what);
    await expect(newtab.getByRole('heading', heading), what).toHaveText('Échange de lecture ou balado');
    await newtab.getByRole('button', { name: 'C’est compris' }).click();
    await newtab.getByRole('button', { name: 'Marquer comme essayée', exact: true }).click();
    if (what === '#throws') await expect(newtab.getByText('Essai noté')).toBeVisible();
    else await expect(newtab.getByRole('dialog'), 'marked again').toBeVisible();
    const popup = await show('popup', what);
    await expect(popup.getByText('21 idées', { exact: true }), what).toBeVisible();
    await choose(popup, 'Temps', 'jusqu’à 45 min');
    await expect(popup.getByText('21 idées', { exact: true }), what).toBeHidden();
    const journal = await show('journal', what);
    await expect(journal.getByRole('button', { name: /^Modifier/ }), what).toBeVisible();
  }
});
