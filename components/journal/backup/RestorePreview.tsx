import { useId } from 'preact/hooks';
import { tables as tableWords, restore as words } from '@/data/locales/fr-backup';
import { folder } from '@/data/locales/fr-folder';
import type { RestoreMode, RestorePlan } from '@/utils/backup/merge';
import { dayInWords, dayOf } from '@/utils/days/day';
import { shownTables } from '@/utils/journal/tables';
import styles from './Restore.module.css';
import type { Preview } from './useRestore';

const counts = ['added', 'changed', 'left', 'removed'] as const;
const effects = ['added', 'changed', 'removed'] as const;

interface RestorePreviewProps {
  preview: Preview;
  onApply: (mode: RestoreMode) => void;
  onCancel: () => void;
}

/** What «Fusionner» and «Remplacer» would each do, side by side, before anything is done. */
export function RestorePreview({
  preview: { name, isFolder, backup, leftOut, isAnsi, plans },
  onApply,
  onCancel,
}: RestorePreviewProps) {
  const { unknownActivities } = plans.merge;
  const day = dayInWords(dayOf(backup.exportedAt));
  return (
    <div class={styles.preview}>
      <h3 tabIndex={-1}>{isFolder ? folder.preview.title(name) : words.title}</h3>
      <p class={styles.source}>
        <bdi>{isFolder ? folder.preview.from(day) : words.from(name, day)}</bdi>
      </p>
      {isAnsi && <p>{words.ansi}</p>}
      {unknownActivities.length > 0 && <p>{words.unknownActivities(unknownActivities.length)}</p>}
      {leftOut.rows > 0 && (
        <p>
          <bdi>{words.leftOut(leftOut.rows, leftOut.where.join(', '))}</bdi>
        </p>
      )}
      {leftOut.unknown.length > 0 && (
        <p class={styles.source}>
          <bdi>{words.unknownNames(leftOut.unknown.join(', '))}</bdi>
        </p>
      )}
      <div class={styles.modes}>
        <Mode mode="merge" plan={plans.merge} about={isFolder ? folder.preview.about : undefined} onApply={onApply} />
        {!isFolder && <Mode mode="replace" plan={plans.replace} onApply={onApply} />}
      </div>
      <button type="button" onClick={onCancel}>
        {words.cancel}
      </button>
    </div>
  );
}

interface ModeProps {
  mode: RestoreMode;
  plan: RestorePlan;
  about?: string | undefined;
  onApply: (mode: RestoreMode) => void;
}

function Mode({ mode, plan, about = words.modes[mode].about, onApply }: ModeProps) {
  const { name, nothing } = words.modes[mode];
  const id = useId();
  const isNothing = shownTables.every((table) => effects.every((effect) => plan.counts[table][effect] === 0));
  return (
    <div class={styles.mode}>
      <p id={id}>{isNothing ? nothing : about}</p>
      <table>
        <caption class="visually-hidden">{words.effect(name)}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span class="visually-hidden">{words.what}</span>
            </th>
            {counts.map((count) => (
              <th scope="col">{words.counts[count]}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shownTables.map((table) => (
            <tr>
              <th scope="row">{tableWords[table].name}</th>
              {counts.map((count) => (
                <td class={plan.counts[table][count] === 0 ? styles.zero : undefined}>{plan.counts[table][count]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <button
        type="button"
        class={mode === 'merge' ? 'primary' : undefined}
        aria-describedby={id}
        onClick={() => onApply(mode)}
      >
        {name}
      </button>
    </div>
  );
}
