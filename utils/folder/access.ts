import type { FolderProblem } from '@/utils/journal/tables/folder';

// TypeScript knows only what all browsers have.
declare global {
  interface FileSystemHandle {
    queryPermission?(descriptor: { mode: 'readwrite' }): Promise<PermissionState>;
    requestPermission?(descriptor: { mode: 'readwrite' }): Promise<PermissionState>;
  }
  interface Window {
    showDirectoryPicker?(options: { id: string; startIn: 'documents' }): Promise<FileSystemDirectoryHandle>;
  }
}

const mode = 'readwrite';

/** Whether this browser can have a folder at all. */
export const canChoose = (): boolean => typeof globalThis.window?.showDirectoryPicker === 'function';

/** Why there is no access to a folder. */
class NoAccess extends Error {
  readonly problem: FolderProblem;

  constructor(state: PermissionState) {
    super(`Access to the folder: ${state}`);
    this.problem = state === 'denied' ? 'forbidden' : 'ask';
  }
}

/** Lets the person choose a folder, upon a press; undefined where she chose none. The browser asks whether it may be read. */
export async function chooseFolder(): Promise<FileSystemDirectoryHandle | undefined> {
  try {
    return await window.showDirectoryPicker?.({ id: 'carnet', startIn: 'documents' });
  } catch (error) {
    // «Cancel», and the folders that Chromium gives to no one, such as Documents itself: it doesn't tell which.
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    throw error;
  }
}

/** @throws NoAccess; in that case the browser has to be asked upon a press, or says no to all */
export const checkAccess = async (handle: FileSystemHandle): Promise<void> =>
  need(await handle.queryPermission?.({ mode }));

/** Asks the browser, which asks the person, upon a press of less than five seconds ago. @throws NoAccess */
export const askAccess = async (handle: FileSystemHandle): Promise<void> =>
  need(
    await handle.requestPermission?.({ mode }).catch((error: unknown): PermissionState => {
      if (folderProblem(error) === 'forbidden') return 'prompt';
      throw error;
    }),
  );

function need(state: PermissionState = 'granted'): void {
  if (state !== 'granted') throw new NoAccess(state);
}

const problems: Partial<Record<string, FolderProblem>> = {
  NotAllowedError: 'ask',
  SecurityError: 'forbidden',
  NotFoundError: 'gone',
  NoModificationAllowedError: 'locked',
  QuotaExceededError: 'full',
};

/** Sorts what the file system says, as far as a person can act on it. */
export function folderProblem(error: unknown): FolderProblem {
  if (error instanceof NoAccess) return error.problem;
  return (error instanceof Error && problems[error.name]) || 'failed';
}
