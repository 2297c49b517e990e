import { useEffect, useRef, useState } from 'preact/hooks';
import { attempt } from '@/components/page/messages';
import { useLive } from '@/components/page/useLive';
import { folder as words } from '@/data/locales/fr-folder';
import { previewRestore } from '@/utils/backup/restore';
import { askAccess, chooseFolder, folderProblem } from '@/utils/folder/access';
import { forgetFolder, keepFolder, readChosen, readFolder } from '@/utils/folder/chosen';
import { meetFolder } from '@/utils/folder/sync';
import { shownTables } from '@/utils/journal/tables';
import { folderForbidden } from '@/utils/kept/preferences';
import { useRestore } from './useRestore';

/** The folder that the journal is copied to: chosen, looked into first where it holds something, asked for again, forgotten. */
export function useFolder() {
  const { value: chosen } = useLive(readChosen, []);
  const [said, say] = useState('');
  const restore = useRestore();
  /** Chosen, and not used before the person has seen what it holds. */
  const previewed = useRef<FileSystemDirectoryHandle | undefined>(undefined);

  const choose = () =>
    attempt(async () => {
      say('');
      let name: string = words.nameless;
      try {
        const handle = await chooseFolder();
        if (!handle) return say(words.nothingChosen);
        name = handle.name;
        // Whoever took her time to choose is asked upon another press: «Autoriser».
        await askAccess(handle).catch(unlessForbidden);
        folderForbidden.drop();
        say(words.reading);
        const reading = await readFolder(handle);
        if (!reading?.ok || !(await bringsNews(reading.backup))) return await use(handle);
        say('');
        previewed.current = handle;
        await restore.showFolder(name, reading);
      } catch (error) {
        const problem = folderProblem(error);
        if (problem === 'forbidden') folderForbidden.set(true);
        say(words.problems[problem](name));
      }
    });

  async function use(handle: FileSystemDirectoryHandle) {
    const isSeen = previewed.current === handle;
    previewed.current = undefined;
    await keepFolder(handle);
    await meetFolder();
    const { problem } = (await readChosen()) ?? {};
    say(isSeen || problem !== '' ? '' : words.chosen(handle.name));
  }

  useEffect(() => {
    if (restore.state.step === 'done' && previewed.current)
      attempt(() => use(previewed.current as FileSystemDirectoryHandle));
  }, [restore.state.step]);

  // What was in the way may be gone.
  const waits = chosen !== undefined && chosen.problem !== '';
  useEffect(() => {
    if (!waits) return;
    const again = () => meetFolder().catch(() => {});
    addEventListener('focus', again);
    return () => removeEventListener('focus', again);
  }, [waits]);

  return {
    chosen,
    said,
    restore: {
      ...restore,
      // What the folder brought would come back from it.
      undo: async (...restored: Parameters<typeof restore.undo>) => {
        await attempt(forgetFolder);
        say('');
        await restore.undo(...restored);
      },
    },
    choose,
    allow: () =>
      attempt(async () => {
        if (chosen) await askAccess(chosen.handle).catch(() => {});
        await meetFolder();
      }),
    stop: () =>
      attempt(async () => {
        await forgetFolder();
        if (chosen) say(words.stopped(chosen.handle.name));
        restore.leave();
      }),
  };
}

function unlessForbidden(error: unknown): void {
  if (folderProblem(error) === 'forbidden') throw error;
}

async function bringsNews(backup: Parameters<typeof previewRestore>[0]): Promise<boolean> {
  const { merge } = await previewRestore(backup);
  return shownTables.some((table) => {
    const { added, changed, removed } = merge.counts[table];
    return added + changed + removed > 0;
  });
}
