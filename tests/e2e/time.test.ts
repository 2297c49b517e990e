import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { readRows } from './rows.ts';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const date = (page: Page) => page.getByRole('banner').locator('time');
const recorded = async (page: Page) => (await readRows(page, 'days')).map(({ day }) => day);
const comeBack = (page: Page) => page.evaluate(() => dispatchEvent(new Event('focus')));

test('each day keeps its own record: the clock set forward a year and back a day; a tab left open turns once over the day of 23 hours, and once over that of 25', async ({
  clock,
  openNewTab,
}) => {
  await clock.set('2026-11-22T09:00:00');
  const page = await openNewTab();
  const idea = heading(page);
  await page.getByRole('button', { name: 'Piger une autre idée' }).click();
  await expect(page.getByRole('button', { name: 'Revenir à l’idée du jour' })).toBeVisible();
  const drawn = await idea.innerText();
  const [before] = await readRows(page, 'days');
  for (const day of ['2027-11-22', '2026-11-21', '2026-11-22'] as const) {
    await clock.set(`${day}T09:00:00`);
    await comeBack(page);
    await expect(date(page)).toHaveAttribute('datetime', day);
  }
  await expect(idea).toHaveText(drawn);
  await expect.poll(() => recorded(page)).toEqual(['2026-11-21', '2026-11-22', '2027-11-22']);
  expect((await readRows(page, 'days'))[1]).toEqual(before);

  await test.step('days of 23 and of 25 hours', async () => {
    const days = await recorded(page);
    await clock.set('2026-03-07T23:30:00');
    await comeBack(page);
    const turnsTo = async (day: string) => {
      days.push(day);
      await expect(date(page)).toHaveAttribute('datetime', day);
      await expect.poll(() => recorded(page)).toEqual(days.toSorted());
    };
    await turnsTo('2026-03-07');
    await clock.sleep({ minutes: 40 });
    await turnsTo('2026-03-08');
    await clock.sleep({ hours: 23 });
    await turnsTo('2026-03-09');

    await clock.set('2026-10-31T23:30:00');
    await comeBack(page);
    await turnsTo('2026-10-31');
    await clock.sleep({ minutes: 40 });
    await turnsTo('2026-11-01');
    const idea = await heading(page).innerText();
    await clock.sleep({ hours: 24, minutes: 30 });
    await comeBack(page);
    await expect(date(page), 'half an hour before its end').toHaveAttribute('datetime', '2026-11-01');
    await expect(heading(page)).toHaveText(idea);
    expect(await recorded(page)).toEqual(days.toSorted());
    await clock.sleep({ minutes: 40 });
    await turnsTo('2026-11-02');
  });
});

test('midnight: what one presses is meant for what one saw; with the tab hidden, it has the right day when one comes back', async ({
  clock,
  openNewTab,
}) => {
  await clock.set('2026-11-22T23:59:00');
  const page = await openNewTab();
  const seen = await heading(page).innerText();
  await expect.poll(() => recorded(page)).toEqual(['2026-11-22']);
  await clock.set('2026-11-23T00:00:10');
  await page.getByRole('button', { name: 'Marquer comme essayée', exact: true }).hover();
  await page.mouse.down();
  // A press is not over in one frame.
  for (let frame = 0; frame < 10; frame++) await page.evaluate(() => new Promise(requestAnimationFrame));
  await page.mouse.up();
  await expect(date(page)).toHaveAttribute('datetime', '2026-11-23');
  await expect.poll(() => readRows(page, 'trials')).toMatchObject([{ title: seen, day: '2026-11-22' }]);

  await test.step('hidden', async () => {
    await page.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
      Object.defineProperty(document, 'hidden', { value: true, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    // The clock goes on, and no timer with it: Chromium may freeze a hidden tab.
    await clock.set('2026-11-24T07:00:00');
    await page.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { value: 'visible' });
      Object.defineProperty(document, 'hidden', { value: false });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await expect(date(page)).toHaveAttribute('datetime', '2026-11-24');
    await expect.poll(() => recorded(page)).toEqual(['2026-11-22', '2026-11-23', '2026-11-24']);
  });
});

test('over the date line: the day of each place, recorded once', async ({ openNewTab, context }) => {
  const page = await openNewTab();
  const devtools = await context.newCDPSession(page);
  const dayIn = (timeZone: string) => Temporal.Now.plainDateISO(timeZone).toString();
  await expect.poll(() => recorded(page)).toHaveLength(1);
  const days = new Set(await recorded(page));
  // 25 hours apart: never the same day.
  for (const zone of ['Pacific/Kiritimati', 'Pacific/Niue', 'Pacific/Kiritimati']) {
    await devtools.send('Emulation.setTimezoneOverride', { timezoneId: '' });
    await devtools.send('Emulation.setTimezoneOverride', { timezoneId: zone });
    await comeBack(page);
    await expect(date(page)).toHaveAttribute('datetime', dayIn(zone));
    days.add(dayIn(zone));
  }
  await expect.poll(async () => new Set(await recorded(page))).toEqual(days);
  expect(await recorded(page)).toHaveLength(days.size);
});
