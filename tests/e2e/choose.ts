import type { Page } from '@playwright/test';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Opens a facet, presses one of its values, and closes it. */
export async function choose(page: Page, facet: string, value: string) {
  await button(page, facet).click();
  await page.getByRole('group', { name: facet, exact: true }).getByRole('button', { name: value, exact: true }).click();
  await button(page, facet).click();
}
