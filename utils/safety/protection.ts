import { browser } from 'wxt/browser';

/** Whether the browser keeps database and copies also when it needs room. Chromium grants extensions no `persist()`: they have `unlimitedStorage` for it. */
export async function isProtected(): Promise<boolean> {
  const { permissions } = browser.runtime.getManifest();
  return permissions?.includes('unlimitedStorage') || (await navigator.storage.persisted());
}

/** Asks the browser for it, which may ask the person. */
export const askForProtection = (): Promise<boolean> => navigator.storage.persist();
