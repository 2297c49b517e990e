import { defineItem, isText } from './item';

export const welcomeClosed = defineItem('welcome-closed', false, (value) => value === true);

/** As it was left, or anything at all: whoever asks checks it. */
export const keptFilters = defineItem<unknown>('filters', undefined, (value) => value !== null);

/** Safety copies that are not to be offered any more: those made until then. */
export const declinedUntil = defineItem('declined-copies', '', isText);

/** The date in UTC of the last daily safety copy. */
export const copiedOn = defineItem('safety-copy', '', isText);
