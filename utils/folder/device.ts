import { defineItem, isText } from '@/utils/kept/item';

/** This device's name in a folder, also in the next one that is chosen. */
const keptDevice = defineItem('device', '', isText);

export function deviceName(): string {
  if (keptDevice.get() === '') keptDevice.set(crypto.randomUUID().slice(0, 8));
  return keptDevice.get() || crypto.randomUUID().slice(0, 8);
}

export const fileNameOf = (device: string): string => `carnet-${device}.json`;

/** Also what a cloud makes of a conflict: «carnet-… (1).json», «carnet-…-PC.json», «carnet-….sync-conflict-….json». */
export const isJournalFile = (name: string): boolean => /^carnet-.+\.json$/i.test(name);
