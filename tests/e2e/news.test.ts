import { expect, test } from './fixtures.ts';

const line = /^Nouveau dans la version \d+\.\d+\.\d+/;

test('what a version brings is said once, to who knew the one before', async ({ openJournal }) => {
  const updated = await openJournal();
  await expect(updated.getByRole('heading', { name: 'Carnet', level: 1 })).toBeVisible();
  await expect(updated.getByText(line), 'in a fresh profile').toHaveCount(0);
  await updated.evaluate(() => localStorage.setItem('seen-version', '"1.0.0"'));
  await updated.reload();
  await expect(updated.getByText(line)).toBeVisible();
  await updated.getByRole('button', { name: 'C’est lu' }).click();
  await expect(updated.getByText(line)).toHaveCount(0);
  await expect(updated.getByRole('heading', { name: 'Carnet', level: 1 })).toBeFocused();
  await updated.reload();
  await expect(updated.getByRole('heading', { name: 'Carnet', level: 1 })).toBeVisible();
  await expect(updated.getByText(line)).toHaveCount(0);
});
