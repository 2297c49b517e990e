import type { Local } from './description';

/** The folder of the user's own that the journal is copied to: none, or one. */
export interface Folder {
  /** This device's name there. */
  device: string;
  handle: FileSystemDirectoryHandle;
}

export const folder: Local<Folder> = {
  since: 3,
  key: 'device',
  indexes: [],
  goes: 'nowhere',
};

/** How far the copying to the folder is. Apart from the folder, whose handle is slow to write. */
export interface Copying {
  device: string;
  /** Another one with each change of the journal, and the one that is in the folder. */
  change: string;
  copied: string;
  /** When this device's file was last written, ISO 8601 in UTC; empty before. */
  copiedAt: string;
  /** Why it could not be done the last time; empty where it could. */
  problem: FolderProblem | '';
  /** The journal's files in the folder, this device's own too, as they were last found. */
  files: FolderFile[];
}

export interface FolderFile {
  name: string;
  /** Changes with the file: one that is as it was is not read again. */
  mark: string;
  /** Why it could not be read; empty where it could. */
  problem: string;
}

/** `ask`: the browser wants to be asked again, upon a press. */
export type FolderProblem = 'ask' | 'forbidden' | 'gone' | 'locked' | 'full' | 'failed';

export const copying: Local<Copying> = {
  since: 3,
  key: 'device',
  indexes: [],
  goes: 'nowhere',
};
