import { type Backup, headOf, writeBody } from '@/utils/backup/format';
import { inSlices, type Work } from '@/utils/backup/slices';

/** The bytes of a backup, made while the page goes on. */
async function encode(backup: Backup): Promise<{ head: string; body: Blob }> {
  return { head: headOf(backup), body: new Blob(await inSlices(inBlobs(backup))) };
}

/** A few rows at a time: all of them at once would be encoded in one go. */
function* inBlobs(backup: Backup): Work<Blob[]> {
  const pieces = yield* writeBody(backup);
  const blobs: Blob[] = [];
  for (let at = 0; at < pieces.length; at += 128) {
    blobs.push(new Blob(pieces.slice(at, at + 128)));
    yield;
  }
  return blobs;
}

/**
 * Puts a backup into a file of the folder, unless it says the same already, whenever that was written.
 * @throws DOMException; the file is as it was then
 */
export async function writeCopy(
  folder: FileSystemDirectoryHandle,
  name: string,
  backup: Backup,
): Promise<{ file: File; isNew: boolean }> {
  const { head, body } = await encode(backup);
  const handle = await folder.getFileHandle(name, { create: true });
  const before = await handle.getFile();
  if (await isSame(before.slice(head.length), body)) return { file: before, isNew: false };
  await replace(handle, new Blob([head, body]));
  const file = await handle.getFile();
  if (!(await isSame(file.slice(head.length), body))) throw new DOMException('It was not written whole', 'DataError');
  return { file, isNew: true };
}

/** The browser writes beside the file, and puts it in its place at the end: it is written whole, or not at all. */
async function replace(handle: FileSystemFileHandle, content: Blob): Promise<void> {
  const writable = await handle.createWritable();
  try {
    await writable.write(content);
    await writable.close();
  } catch (error) {
    await writable.abort().catch(() => {});
    throw error;
  }
}

async function isSame(a: Blob, b: Blob): Promise<boolean> {
  if (a.size !== b.size) return false;
  const [x, y] = await Promise.all([a, b].map(digest));
  return x === y;
}

const digest = async (blob: Blob) =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer())).toHex();
