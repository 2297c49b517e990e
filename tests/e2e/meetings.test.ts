import type { Page } from '@playwright/test';
import { faultsOf } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { readRows } from './rows.ts';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const lineIn = (page: Page) => page.getByRole('region', { name: 'Prochaine rencontre' });

test('from an idea in the popup to a trial in the journal: planned, moved, cancelled, brought back and held, in every open page', async ({
  openNewTab,
  openPopup,
  openJournal,
  clock,
}) => {
  // Three pages and a day and a half.
  test.slow();
  await clock.set('2026-11-26T10:00:00');
  const tab = await openNewTab();
  await button(tab, 'C’est compris').click();
  await expect(lineIn(tab)).toBeHidden();

  const popup = await openPopup();
  await button(popup, 'Balade Mentorat').click();
  await button(popup, 'Planifier : Balade Mentorat').click();
  const dialog = popup.getByRole('dialog', { name: 'Planifier : Balade Mentorat' });
  await expect(dialog.getByLabel('Durée')).toHaveValue('45');
  expect(await faultsOf(popup, '«Planifier»', false, 'dialog')).toEqual([]);
  await dialog.getByLabel('Jour').fill('2026-11-27');
  await dialog.getByLabel('Heure').fill('14:00');
  await dialog.getByLabel('Avec qui').fill('Léa <b>Roy</b>');
  // Escape closes the dialog alone, and what was typed waits.
  await popup.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await button(popup, 'Planifier : Balade Mentorat').click();
  await expect(dialog.getByLabel('Avec qui')).toHaveValue('Léa <b>Roy</b>');
  await dialog.getByLabel('Lieu').fill('Parc');
  // A part of an hour is none: it is not saved as if there were none to be.
  await dialog.getByLabel('Heure').press('Backspace');
  await button(popup, 'Enregistrer').click();
  await expect(dialog.getByText('n’est écrit qu’en partie')).toBeVisible();
  await expect(dialog.getByLabel('Heure')).toBeFocused();
  await dialog.getByLabel('Heure').fill('14:00');
  await expect(dialog.getByText('n’est écrit qu’en partie')).toBeHidden();
  await button(popup, 'Enregistrer').click();
  await expect(popup.getByText('Rencontre planifiée')).toBeVisible();
  await expect(button(popup, 'Inviter')).toBeVisible();
  await expect(lineIn(popup)).toContainText('Demain, 14 h · Balade Mentorat · avec Léa <b>Roy</b>');

  // In a tab that was open, and at first paint in one that is opened now.
  await tab.bringToFront();
  await expect(lineIn(tab)).toContainText('Demain, 14 h · Balade Mentorat · avec Léa <b>Roy</b>');
  const { y } = (await tab.getByRole('heading', { level: 1 }).boundingBox()) ?? { y: 0 };
  await tab.reload();
  await expect(lineIn(tab)).toContainText('Demain, 14 h');
  expect((await tab.getByRole('heading', { level: 1 }).boundingBox())?.y).toBe(y);
  await button(tab, 'Préparer').click();
  await expect(tab.getByRole('heading', { name: 'Déroulement' })).toBeVisible();

  // Moved and cancelled in the journal.
  const journal = await openJournal();
  const meetings = journal.getByRole('region', { name: 'Rencontres' });
  const named = (action: string, day = '27 novembre 2026') => button(journal, `${action} : Balade Mentorat, ${day}`);
  await expect(meetings.getByRole('listitem')).toContainText('Demain, 14 h · 45 min · avec Léa <b>Roy</b> · Parc');
  await named('Déplacer').click();
  await journal.getByRole('dialog').getByLabel('Jour').fill('2026-11-28');
  await button(journal, 'Enregistrer').click();
  await expect(journal.getByText('Rencontre déplacée')).toBeVisible();
  await expect(lineIn(tab)).toContainText('Samedi, 14 h');
  await journal.keyboard.press('Control+z');
  await expect(journal.getByText('Rencontre rétablie')).toBeVisible();
  await expect(meetings.getByRole('listitem')).toContainText('Demain');
  await named('Annuler la rencontre').click();
  await expect(meetings).toContainText('Aucune rencontre à venir');
  await expect(lineIn(tab)).toBeHidden();
  await button(journal, 'Annuler').click();
  await expect(meetings.getByRole('listitem')).toContainText('Demain, 14 h');
  const day = journal.getByRole('grid').getByRole('button', { name: /^27 novembre/ });
  await expect(day).toContainText('Balade Mentorat, rencontre planifiée');
  await day.click();
  await expect(journal.getByRole('region', { name: 'vendredi 27 novembre 2026' })).toContainText('Demain, 14 h');
  expect(
    await faultsOf(journal, '«Rencontres»', false, '[aria-labelledby="rencontres"], [aria-labelledby="calendrier"]'),
  ).toEqual([]);

  // The words follow the clock, in a tab that stays open; then «Oui», once, whoever says it.
  await clock.set('2026-11-27T14:44:00');
  await tab.bringToFront();
  await clock.pass({ minutes: 2 });
  await expect(lineIn(tab)).toContainText('Aujourd’hui, 14 h');
  await expect(lineIn(tab)).toContainText('A-t-elle eu lieu?');
  expect(await faultsOf(tab, '«A-t-elle eu lieu?»', false, '[aria-label="Prochaine rencontre"]')).toEqual([]);
  await button(tab, 'Oui').click();
  await expect(tab.getByText('Essai noté')).toBeVisible();
  await expect(button(tab, 'Oui')).toBeHidden();
  await button(tab, 'Annuler').click();
  await expect(lineIn(tab)).toContainText('A-t-elle eu lieu?');
  await button(tab, 'Oui').click();
  await expect(tab.getByText('Essai noté')).toBeVisible();

  await journal.bringToFront();
  await journal.reload();
  await expect(journal.getByRole('region', { name: 'Essais' }).getByRole('listitem')).toContainText('27 novembre 2026');
  await expect(meetings).toContainText('Aucune rencontre à venir');
  await tab.reload();
  await expect(tab.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(lineIn(tab)).toBeHidden();
  const [meeting] = await readRows(journal, 'meetings');
  expect(meeting).toMatchObject({ status: 'held', partner: 'Léa <b>Roy</b>', place: 'Parc', sequence: 4 });
  expect(await readRows(journal, 'trials')).toMatchObject([{ id: meeting?.id, day: '2026-11-27' }]);
});

test('a day that is past makes a trial, one too far off none; an hour that the clocks leave out is told', async ({
  openJournal,
  clock,
}) => {
  await clock.set('2026-11-26T10:00:00');
  const page = await openJournal();
  await button(page, 'Planifier une rencontre').click();
  const dialog = page.getByRole('dialog');
  await button(page, 'Enregistrer').click();
  await expect(dialog.getByText('Choisissez une idée.')).toBeVisible();
  await dialog.getByLabel('Idée').selectOption('Jeux de rôles');
  await expect(dialog.getByLabel('Durée')).toHaveValue('45');
  await dialog.getByLabel('Jour').fill('2099-01-01');
  await dialog.getByLabel('Durée').fill('0');
  await button(page, 'Enregistrer').click();
  await expect(dialog.getByText('Indiquez un jour d’ici cinq ans.')).toBeVisible();
  await expect(dialog.getByText('Indiquez une durée de 1 à 1440 minutes.')).toBeVisible();
  await dialog.getByLabel('Durée').fill('30');
  await dialog.getByLabel('Jour').fill('2027-03-14');
  await dialog.getByLabel('Heure').fill('02:30');
  await expect(dialog.getByText('Cette nuit-là, l’horloge avance : ce sera 3 h 30.')).toBeVisible();
  await dialog.getByLabel('Jour').fill('2026-11-20');
  await expect(dialog.getByText('Ce jour est passé : la rencontre sera notée comme un essai.')).toBeVisible();
  await dialog.getByLabel('Lieu').fill('Café du coin');
  await button(page, 'Enregistrer').click();
  await expect(page.getByText('Essai noté')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Essais' }).getByRole('listitem')).toContainText('Lieu : Café du coin');
  expect(await readRows(page, 'meetings')).toEqual([]);
});
