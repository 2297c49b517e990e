import '@/components/page/fields.css';
import type { ComponentChildren } from 'preact';
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
import type { ActivityId } from '@/data/schema';
import { plainTitle } from '@/utils/ideas/title';
import { ownIdeas } from '@/utils/journal/own-ideas';
import type { Programme } from '@/utils/journal/tables/ideas';
import { faultIn, joined, programmeText, slugOf } from '@/utils/programme/export';
import styles from './Programme.module.css';

interface ExportDialogProps {
  /** The catalogue that one has already: this becomes a new version of it. */
  programme: Programme | undefined;
  onClose: () => void;
}

/** So many ideas, at most, has a catalogue. */
const most = 200;

/** Ideas of one's own as a programme's catalogue, so that nobody has to write JSON. */
export function ExportDialog({ programme, onClose }: ExportDialogProps) {
  const { value: own } = useLive(ownIdeas, []);
  const { activities: given = [], hidden: before = [] } = programme ?? {};
  const [fields, setFields] = useState(() => {
    const { name = '', contact = '', message = '' } = programme ?? {};
    return { name, contact, message };
  });
  const [leftOut, setLeftOut] = useState<readonly ActivityId[]>([]);
  const [hidden, setHidden] = useState<readonly ActivityId[]>(before);
  const [isChecked, setChecked] = useState(false);
  const [fault, setFault] = useState('');
  const self = useRef<HTMLFormElement>(null);
  const ideas = joined(given, own ?? []);
  const chosen = ideas.filter(({ idea }) => !leftOut.includes(idea.id));
  const isNothingLeft = chosen.length === 0 && bundled.every(({ id }) => hidden.includes(id));
  const isNameless = fields.name.trim() === '';
  const change = (part: Partial<typeof fields>) => setFields((now) => ({ ...now, ...part }));

  function create(close: () => void) {
    setChecked(true);
    if (isNameless) self.current?.querySelector('input')?.focus();
    if (!own || isNameless || isNothingLeft || chosen.length > most) return;
    attempt(async () => {
      const made = { ...fields, activities: chosen.map(({ idea }) => idea), hidden: [...hidden] };
      const found = await faultIn(made);
      setFault(found ? words.fault(found) : '');
      if (found) return;
      const file = words.file(slugOf(fields.name));
      download(file, 'application/json', programmeText(made));
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
          onInput={() => setFault('')}
          onSubmit={(event) => {
            event.preventDefault();
            create(close);
          }}
        >
          {own && <p class={form.wide}>{words.about(chosen)}</p>}
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
          {ideas.length > 0 && (
            <details class={`${form.wide} ${styles.ticks}`} open={given.length > 0}>
              <summary>{words.given}</summary>
              <div>
                {ideas.map(({ idea, is }) => (
                  <Tick
                    key={idea.id}
                    isTicked={!leftOut.includes(idea.id)}
                    onTick={(isTicked) => setLeftOut((now) => toggled(now, idea.id, !isTicked))}
                  >
                    <bdi>{idea.title}</bdi>
                    {is !== 'kept' && given.length > 0 && words.is[is]}
                  </Tick>
                ))}
              </div>
            </details>
          )}
          <details class={`${form.wide} ${styles.ticks}`} open={before.length > 0}>
            <summary>{words.hidden}</summary>
            <div>
              {bundled.map((activity) => (
                <Tick
                  key={activity.id}
                  isTicked={hidden.includes(activity.id)}
                  onTick={(isTicked) => setHidden((now) => toggled(now, activity.id, isTicked))}
                >
                  {plainTitle(activity)}
                </Tick>
              ))}
            </div>
          </details>
          <Spoken tone="alert" class={`${form.wide} ${form.wrong}`}>
            {isChecked && (isNothingLeft ? words.nothingLeft : chosen.length > most ? words.tooMany : fault)}
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

const toggled = (ids: readonly ActivityId[], id: ActivityId, isIn: boolean) => [
  ...ids.filter((one) => one !== id),
  ...(isIn ? [id] : []),
];

interface TickProps {
  isTicked: boolean;
  onTick: (isTicked: boolean) => void;
  children: ComponentChildren;
}

const Tick = ({ isTicked, onTick, children }: TickProps) => (
  <label>
    <input type="checkbox" checked={isTicked} onChange={({ currentTarget: { checked } }) => onTick(checked)} />
    <span>{children}</span>
  </label>
);
