import '@/components/page/fields.css';
import { useRef, useState } from 'preact/hooks';
import { TextField } from '@/components/own/fields';
import { download } from '@/components/page/download';
import form from '@/components/page/EditForm.module.css';
import { Modal } from '@/components/page/Modal';
import { attempt, tell } from '@/components/page/messages';
import { useLive } from '@/components/page/useLive';
import { Spoken } from '@/components/page/useSpoken';
import { bundled } from '@/data/catalogue';
import { exporting as words } from '@/data/locales/fr-programme';
import { plainTitle } from '@/utils/ideas/title';
import { ownIdeas } from '@/utils/journal/own-ideas';
import type { Programme } from '@/utils/journal/tables/ideas';
import { programmeText, slugOf } from '@/utils/programme/export';
import styles from './Programme.module.css';

interface ExportDialogProps {
  /** The catalogue that one has already: what is added goes behind it. */
  programme: Programme | undefined;
  onClose: () => void;
}

/** So many ideas, at most, has a catalogue. */
const most = 200;

/** Ideas of one's own as a programme's catalogue, so that nobody has to write JSON. */
export function ExportDialog({ programme, onClose }: ExportDialogProps) {
  const { value: own } = useLive(ownIdeas, []);
  const { activities = [], hidden: before = [] } = programme ?? {};
  const [fields, setFields] = useState(() => {
    const { name = '', contact = '', message = '' } = programme ?? {};
    return { name, contact, message };
  });
  const [hidden, setHidden] = useState<readonly string[]>(before);
  const [isChecked, setChecked] = useState(false);
  const self = useRef<HTMLFormElement>(null);
  const count = activities.length + (own?.length ?? 0);
  const isNothingLeft = count === 0 && bundled.every(({ id }) => hidden.includes(id));
  const isNameless = fields.name.trim() === '';
  const change = (part: Partial<typeof fields>) => setFields((now) => ({ ...now, ...part }));

  function create(close: () => void) {
    setChecked(true);
    if (isNameless) self.current?.querySelector('input')?.focus();
    if (!own || isNameless || isNothingLeft || count > most) return;
    attempt(async () => {
      const file = words.file(slugOf(fields.name));
      download(file, 'application/json', programmeText({ ...fields, activities, hidden: [...hidden] }, own));
      close();
      tell({ text: words.ready(file) });
    });
  }

  return (
    <Modal title={words.title} onClose={onClose}>
      {(close) => (
        <form
          ref={self}
          class={form.form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            create(close);
          }}
        >
          {own && <p class={form.wide}>{words.about(own.length, activities.length)}</p>}
          <TextField
            name={words.name}
            value={fields.name}
            limit={120}
            autofocus
            wrong={isChecked && isNameless && words.noName}
            onChange={(name) => change({ name })}
          />
          <TextField
            name={words.contact}
            value={fields.contact}
            limit={200}
            hint={words.contactAbout}
            onChange={(contact) => change({ contact })}
          />
          <TextField
            name={words.message}
            value={fields.message}
            limit={1000}
            rows={3}
            hint={words.messageAbout}
            onChange={(message) => change({ message })}
          />
          <details class={`${form.wide} ${styles.hidden}`} open={before.length > 0}>
            <summary>{words.hidden}</summary>
            {bundled.map((activity) => (
              <label key={activity.id}>
                <input
                  type="checkbox"
                  checked={hidden.includes(activity.id)}
                  onChange={({ currentTarget: { checked } }) =>
                    setHidden((now) => [...now.filter((id) => id !== activity.id), ...(checked ? [activity.id] : [])])
                  }
                />
                {plainTitle(activity)}
              </label>
            ))}
          </details>
          <Spoken tone="alert" class={`${form.wide} ${form.wrong}`}>
            {isChecked && (isNothingLeft ? words.nothingLeft : count > most && words.tooMany)}
          </Spoken>
          <div class={`${form.wide} ${form.actions}`}>
            <button type="submit" class="primary">
              {words.create}
            </button>
            <button type="button" class="quiet" onClick={close}>
              {words.close}
            </button>
          </div>
        </form>
      )}
    </Modal>
  );
}
