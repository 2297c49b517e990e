import { useId, useState } from 'preact/hooks';
import styles from '@/components/page/EditForm.module.css';
import { Modal } from '@/components/page/Modal';
import { Failure } from '@/components/page/Problem';
import { useLimit } from '@/components/page/useLimit';
import { Spoken } from '@/components/page/useSpoken';
import { renaming as words } from '@/data/locales/fr-journal';
import { cleanLine } from '@/utils/journal/names';
import { type StorageProblem, storageProblem } from '@/utils/journal/problem';
import { type Renaming, renamePartner } from '@/utils/journal/renaming';
import { partnerLimit } from '@/utils/journal/tables/history';

interface RenamePartnerProps {
  names: readonly string[];
  /** Who is to be renamed, if it is known. */
  partner: string | undefined;
  onRenamed: (renaming: Renaming) => void;
  onClose: () => void;
}

/** Another name for a partner, everywhere; one that another partner has makes the two one. */
export function RenamePartner({ names, partner, onRenamed, onClose }: RenamePartnerProps) {
  const [from, setFrom] = useState(partner ?? (names.length === 1 ? names[0] : undefined) ?? '');
  const [typed, setTyped] = useState(from);
  const [problem, setProblem] = useState<StorageProblem>();
  const [saving, setSaving] = useState(false);
  const limit = useLimit(typed, partnerLimit);
  const id = useId();
  const to = cleanLine(typed);
  const joins = to !== from && names.includes(to);

  async function save(close: () => void) {
    if (saving) return;
    setSaving(true);
    setProblem(undefined);
    try {
      if (to !== from) onRenamed(await renamePartner(from, to));
      close();
    } catch (error) {
      setProblem(storageProblem(error));
    } finally {
      setSaving(false);
    }
  }

  return (
    <Modal title={words.title} onClose={onClose}>
      {(close) => (
        <form
          class={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            save(close);
          }}
        >
          <div>
            <label for={`${id}-from`}>{words.from}</label>
            <select
              id={`${id}-from`}
              required
              autofocus={from === ''}
              value={from}
              onChange={({ currentTarget: { value } }) => {
                setFrom(value);
                setTyped(value);
              }}
            >
              {from === '' && <option value="" />}
              {[...new Set([...names, from])].filter(Boolean).map((name) => (
                <option value={name}>{name}</option>
              ))}
            </select>
          </div>
          <label>
            {words.to}
            <input
              type="text"
              required
              autocomplete="off"
              spellcheck={false}
              list={`${id}-names`}
              autofocus={from !== ''}
              value={typed}
              ref={(field) => field?.setCustomValidity(typed !== '' && to === '' ? words.empty : '')}
              aria-describedby={`${id}-joins`}
              onInput={({ currentTarget }) => setTyped(currentTarget.value)}
              {...limit.on}
            />
          </label>
          <datalist id={`${id}-names`}>{names.map((name) => name !== from && <option value={name} />)}</datalist>
          <p class={styles.wide}>{limit.leftOut}</p>
          <Spoken id={`${id}-joins`} class={styles.wide}>
            {joins && words.joins(to)}
          </Spoken>
          <div class={styles.wide}>
            <Failure problem={problem} />
          </div>
          <div class={styles.wide}>
            <button type="submit" class="primary" aria-disabled={saving}>
              {words.rename}
            </button>{' '}
            <button type="button" class="quiet" onClick={close}>
              {words.close}
            </button>
          </div>
        </form>
      )}
    </Modal>
  );
}
