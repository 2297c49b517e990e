import { useRef } from 'preact/hooks';
import { Said, useSpoken } from '@/components/page/useSpoken';
import { folder as words } from '@/data/locales/fr-folder';
import { canChoose } from '@/utils/folder/access';
import type { FolderFile } from '@/utils/journal/tables/folder';
import styles from './Folder.module.css';
import { Restore } from './Restore';
import { useFolder } from './useFolder';

/** «Copier dans un dossier»: what it is before one chooses, and how it is since. */
export function Folder() {
  const { chosen, said, restore, choose, allow, stop } = useFolder();
  const status = useRef<HTMLParagraphElement>(null);
  useSpoken(said);
  if (!canChoose()) return null;
  // What was pressed goes.
  const thenStatus = (act: () => Promise<void>) => () => void act().then(() => status.current?.focus());
  return (
    <div class={styles.folder}>
      <h3>{words.title}</h3>
      {chosen ? (
        <>
          {chosen.problem === '' ? (
            <p>
              <bdi>{words.inUse(chosen.handle.name)}</bdi>
            </p>
          ) : (
            <Trouble problem={words.problems[chosen.problem](chosen.handle.name)} />
          )}
          {chosen.problem === 'ask' && <p class={styles.hint}>{words.everyVisit}</p>}
          <div class={styles.actions}>
            {chosen.problem === 'ask' && (
              <button type="button" onClick={allow}>
                {chosen.copiedAt === '' ? words.allowFirst : words.allow}
              </button>
            )}
            {chosen.problem !== '' && chosen.problem !== 'ask' && (
              <button type="button" onClick={choose}>
                {words.other}
              </button>
            )}
            <button type="button" class="quiet" onClick={thenStatus(stop)}>
              {words.stop}
            </button>
          </div>
          <LeftAlone files={chosen.files} />
        </>
      ) : (
        <>
          <p>{words.about}</p>
          <p class={styles.hint}>{words.how}</p>
          <p class={styles.hint}>{words.readable}</p>
          <div class={styles.actions}>
            <button type="button" onClick={choose}>
              {words.copy}
            </button>
          </div>
        </>
      )}
      <p class={styles.said} ref={status} tabIndex={-1}>
        {said && <Said>{said}</Said>}
      </p>
      <Restore restore={restore} done={words.merged} onCancel={() => status.current?.focus()} />
    </div>
  );
}

function Trouble({ problem }: { problem: string }) {
  useSpoken(problem);
  return (
    <p class={styles.trouble}>
      <Said>{problem}</Said>
    </p>
  );
}

/** The files of others that could not be read, calmly. */
function LeftAlone({ files }: { files: readonly FolderFile[] }) {
  const left = files.filter(({ problem }) => problem !== '');
  if (left.length === 0) return null;
  return (
    <>
      <p class={styles.hint}>{words.leftAlone}</p>
      <ul class={styles.files}>
        {left.map(({ name, problem }) => (
          <li key={name}>
            <bdi>{(Object.hasOwn(words.file, problem) ? words.file[problem as 'other'] : words.file.other)(name)}</bdi>
          </li>
        ))}
      </ul>
    </>
  );
}
