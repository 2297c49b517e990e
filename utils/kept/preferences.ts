import { defineItem, isText } from './item';

export const welcomeClosed = defineItem('welcome-closed', false, (value) => value === true);

/** The version whose news were read, or with which one began. */
export const seenVersion = defineItem('seen-version', '', isText);

/** «Masquer les notes»: in every page, also after a reload, since the screen may be shared. */
export const notesHidden = defineItem('notes-hidden', false, (value) => value === true);

/** Where the idea is shown in the first new tab of a day alone, the last day that had it; otherwise empty. */
export const firstTabOn = defineItem('first-tab', '', isText);

/** As it was left, or anything at all: whoever asks checks it. */
export const keptFilters = defineItem<unknown>('filters', undefined, (value) => value !== null);

/** The one partner's name that is kept outside of the journal, in the filters. */
export function keptPartner(): string | undefined {
  const { untriedWith } = Object(keptFilters.get());
  return isText(untriedWith) ? untriedWith : undefined;
}

/** Once nobody is called so in the journal, nor shall it be kept here. */
export const forgetPartner = (): boolean => keptFilters.set({ ...Object(keptFilters.get()), untriedWith: undefined });

/** Safety copies that are not to be offered any more: those up to this number. */
export const declinedUntil = defineItem('declined-until', -1, (value) => Number.isSafeInteger(value));

/** The date in UTC of the last daily safety copy. */
export const copiedOn = defineItem('safety-copy', '', isText);

/** Whether that of today is still to be kept. */
export const isSafetyCopyDue = (): boolean => copiedOn.get() !== new Date().toISOString().slice(0, 10);

/** Another one with each change that is on its way to the folder; empty where none is. */
export const copyDue = defineItem('copy-due', '', isText);

/** Whether the browser, or an organisation, said that no folder may be written to. */
export const folderForbidden = defineItem('folder-forbidden', false, (value) => value === true);

/** When a backup was last downloaded, ISO 8601 in UTC. */
export const downloadedAt = defineItem('downloaded-at', '', isText);
