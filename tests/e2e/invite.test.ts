import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { faultsOf } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { putRows, readRows } from './rows.ts';

const markup = '<img src=x onerror="globalThis.pwned = true">, <b>; \\n';
const meeting = {
  id: '00000001-1234-4abc-8def-0123456789ab',
  activityId: 'balade-mentorat',
  title: 'Balade Mentorat',
  day: '2026-12-03',
  time: '14:00',
  minutes: 45,
  partner: `Noé ${markup}`,
  place: `Parc ${markup}`,
  status: 'planned',
  sequence: 1,
  createdAt: '2026-11-22T15:00:00.000Z',
  updatedAt: '2026-11-22T15:00:00.000Z',
};

const dialog = (page: Page) => page.getByRole('dialog');
const field = (page: Page, name: string) => dialog(page).getByRole('textbox', { name, exact: true });
const press = (page: Page, name: string) => dialog(page).getByRole('button', { name, exact: true }).click();
const mail = (page: Page) => dialog(page).getByRole('link', { name: 'Ouvrir dans le courriel', exact: true });

/** The calendar file, its lines unfolded. */
async function calendarFile(page: Page, name: string) {
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, name)]);
  const text = await readFile(await download.path(), 'utf8');
  return { name: download.suggestedFilename(), text: text.replaceAll('\r\n ', '') };
}

test('an invitation is read, changed, and taken along as one likes; what was changed is not lost', async ({
  clock,
  openJournal,
}) => {
  await clock.set('2026-11-26T09:00:00');
  const page = await openJournal();
  await putRows(page, 'meetings', [meeting]);
  await page.reload();
  await page.getByRole('button', { name: 'Inviter : Balade Mentorat, 3 décembre 2026', exact: true }).click();
  await expect(dialog(page)).toHaveAccessibleName('Invitation : Balade Mentorat');
  await expect(field(page, 'Objet')).toHaveValue('Balade Mentorat\u00a0: jeudi 3 décembre, à 14\u00a0h');
  const message = await field(page, 'Message').inputValue();
  expect(message).toContain(`Bonjour Noé ${markup}! Et si notre prochaine rencontre se faisait dehors?`);
  expect(message).toContain(`Quand\u00a0: jeudi 3 décembre, à 14\u00a0h\nOù\u00a0: Parc ${markup}`);
  expect(await faultsOf(page, 'an invitation', false, 'dialog')).toEqual([]);
  expect(decodeURIComponent((await mail(page).getAttribute('href')) as string)).toBe(
    `mailto:?subject=${await field(page, 'Objet').inputValue()}&body=${message.replaceAll('\n', '\r\n')}`,
  );

  await press(page, 'Copier');
  await expect(dialog(page).getByText('Copié', { exact: true })).toBeVisible();
  await field(page, 'Message').fill('');
  await page.keyboard.press('ControlOrMeta+V');
  const long = `Balade Mentorat\u00a0: jeudi 3 décembre, à 14\u00a0h\n\n${message}`;
  await expect(field(page, 'Message'), 'as it was copied').toHaveValue(long);
  await field(page, 'Message').fill('é'.repeat(400));
  await expect(mail(page)).toBeHidden();
  await expect(dialog(page).getByText('trop long pour s’ouvrir dans le courriel')).toBeVisible();

  await field(page, 'Message').fill(`À jeudi, ${markup}`);
  const file = await calendarFile(page, 'Fichier d’agenda (.ics)');
  expect(file.name).toBe('rencontre-2026-12-03-balade-mentorat-1.ics');
  expect(file.text).toContain(`METHOD:PUBLISH\r\nBEGIN:VEVENT\r\nUID:${meeting.id}@idee-du-jour\r\nSEQUENCE:1\r\n`);
  expect(file.text).toContain('DTSTART:20261203T190000Z\r\nDTEND:20261203T194500Z\r\n');
  const escaped = '<img src=x onerror="globalThis.pwned = true">\\, <b>\\; \\\\n';
  expect(file.text).toContain('SUMMARY:Balade Mentorat\r\n');
  expect(file.text).toContain(`DESCRIPTION:À jeudi\\, ${escaped}\r\nLOCATION:Parc ${escaped}\r\n`);
  expect(await page.evaluate(() => 'pwned' in globalThis)).toBe(false);

  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'));
  });
  await press(page, 'Copier');
  await expect(dialog(page).getByText('Le navigateur n’a pas permis la copie.')).toBeVisible();
  await expect(field(page, 'Message')).toBeFocused();
  expect(await page.evaluate(() => String(getSelection()))).toBe(`À jeudi, ${markup}`);

  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await page.reload();
  await page.getByRole('button', { name: 'Reprendre : Balade Mentorat' }).click();
  await expect(dialog(page).getByText('Brouillon retrouvé')).toBeVisible();
  await expect(field(page, 'Message')).toHaveValue(`À jeudi, ${markup}`);
  await press(page, 'Fermer');

  // Cancelled: the text that waits is of another meeting now, and the file takes it out of the calendar.
  await page
    .getByRole('button', { name: 'Annuler la rencontre : Balade Mentorat, 3 décembre 2026', exact: true })
    .click();
  await page.getByRole('button', { name: 'Prévenir', exact: true }).click();
  await expect(dialog(page)).toHaveAccessibleName('Annulation : Balade Mentorat');
  await expect(dialog(page).getByText('La rencontre a changé depuis que vous avez modifié ce texte')).toBeVisible();
  await press(page, 'Reprendre le texte proposé');
  await expect(field(page, 'Message')).toHaveValue(/^Bonjour Noé .*\n\nNotre rencontre .* est annulée\.$/);
  const cancelled = await calendarFile(page, 'Fichier d’annulation (.ics)');
  expect(cancelled.name).toBe('annulation-2026-12-03-balade-mentorat-2.ics');
  expect(cancelled.text).toContain(`METHOD:CANCEL\r\nBEGIN:VEVENT\r\nUID:${meeting.id}@idee-du-jour\r\nSEQUENCE:2\r\n`);

  await field(page, 'Message').fill('À bientôt');
  await press(page, 'Copier');
  await expect(dialog(page).getByText('Copié', { exact: true })).toBeVisible();
  await press(page, 'Fermer');
  await expect(dialog(page)).toBeHidden();
  await expect.poll(() => readRows(page, 'drafts'), 'what was copied waits no longer').toEqual([]);
});
