import { beforeEach, expect, test, vi } from 'vitest';
import { leaveOr, wasLedBack } from '@/components/newtab/own-page';
import { firstTabOn } from '@/utils/kept/preferences';

const storage = () => {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
};
const today = '2026-11-22';
const update = vi.fn<(id: number, to: { url: string }) => Promise<void>>();
let type = 'navigate';

beforeEach(() => {
  type = 'navigate';
  update.mockReset().mockResolvedValue();
  vi.stubGlobal('localStorage', storage());
  vi.stubGlobal('location', { search: '' });
  vi.stubGlobal('performance', { getEntriesByType: () => [{ type }] });
  vi.stubGlobal('chrome', { tabs: { getCurrent: async () => ({ id: 7 }), update } });
  openTab();
});

/** What a tab keeps for itself begins anew. */
const openTab = () => void vi.stubGlobal('sessionStorage', storage());

/** Whether the tab stays, and shows the idea. */
async function stays(): Promise<boolean> {
  const stay = vi.fn();
  leaveOr(stay, today);
  const atOnce = stay.mock.calls.length;
  await vi.waitFor(() => expect(stay.mock.calls.length + update.mock.calls.length).toBeGreaterThan(0));
  // One that goes has nothing painted first: nothing flashes.
  if (update.mock.calls.length > 0) expect(atOnce).toBe(0);
  await Promise.resolve();
  return stay.mock.calls.length > 0;
}

test('«à chaque onglet»: each tab stays', async () => {
  expect(await stays()).toBe(true);
  openTab();
  expect(await stays()).toBe(true);
});

test('«au premier onglet du jour»: the first one stays, also when it is loaded again; later ones go, and paint nothing before', async () => {
  firstTabOn.set('2026-11-21');
  expect(await stays()).toBe(true);
  expect(firstTabOn.get()).toBe(today);
  type = 'reload';
  expect(await stays()).toBe(true);
  type = 'navigate';
  openTab();
  expect(await stays()).toBe(false);
  expect(update).toHaveBeenCalledExactlyOnceWith(7, { url: 'chrome://new-tab-page/' });
});

test('a tab that the browser leads back stays, and says so; one that it does not let go stays too', async () => {
  firstTabOn.set(today);
  expect(await stays()).toBe(false);
  update.mockClear();
  expect(await stays(), 'led back').toBe(true);
  expect(wasLedBack()).toBe(true);
  expect(update).not.toHaveBeenCalled();

  openTab();
  const stay = vi.fn();
  update.mockRejectedValue(new Error('Not allowed'));
  leaveOr(stay, today);
  await vi.waitFor(() => expect(stay).toHaveBeenCalledOnce());
});

test('«Onglet du navigateur» goes at any time; Back from there finds the idea', async () => {
  vi.stubGlobal('location', { search: '?navigateur' });
  expect(await stays()).toBe(false);
  type = 'back_forward';
  update.mockClear();
  expect(await stays()).toBe(true);
  expect(wasLedBack()).toBe(false);
});
