import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';

/** A journal as a pair could have kept it, to be looked at: the tests and the README show the same one. */
const backup = readFileSync(resolve(import.meta.dirname, 'sample-journal.json'));

export async function fillJournal(journal: Page): Promise<void> {
  await journal
    .getByLabel('Restaurer une sauvegarde')
    .setInputFiles({ name: 'carnet.json', mimeType: 'application/json', buffer: backup });
  await journal.getByRole('button', { name: 'Fusionner', exact: true }).click();
  await journal.getByText('Toute la salle parlait').first().waitFor();
}
