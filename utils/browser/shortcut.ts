import { browser } from 'wxt/browser';

/** The keys that open the popup, as the browser has them now; empty if they were taken or removed. */
export async function popupShortcut(): Promise<string> {
  const commands = await browser.commands.getAll();
  return commands.find(({ name }) => name === '_execute_action')?.shortcut ?? '';
}
