import { useRef } from 'preact/hooks';
import { useDrop } from '@/components/journal/backup/useDrop';
import { useShared } from '@/components/journal/context';
import { FileInput } from '@/components/journal/FileInput';
import { Section } from '@/components/journal/Section';
import { openDialog } from '@/components/page/Dialogs';
import { later } from '@/components/page/later';
import { tell } from '@/components/page/messages';
import { useLive } from '@/components/page/useLive';
import { Said, useSpoken } from '@/components/page/useSpoken';
import { journal } from '@/data/locales/fr-journal';
import { exporting, programme as words } from '@/data/locales/fr-programme';
import { readProgrammes } from '@/utils/journal/programme';
import type { LoadedProgramme } from '@/utils/journal/tables/ideas';
import { isAddress } from '@/utils/programme/format';
import styles from './Programme.module.css';
import { ProgrammePreview } from './ProgrammePreview';
import { useProgrammeFile } from './useProgrammeFile';

const ExportDialog = later(async () => (await import('./ExportDialog')).ExportDialog);

/** «Programme»: the catalogue that the programme gives, by a file or through the organisation. */
export function Programme() {
  const { keeps } = useShared();
  const { value: { policy, file } = { policy: undefined, file: undefined } } = useLive(readProgrammes, []);
  const input = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const focus = () => document.getElementById('programme')?.focus({ preventScroll: true });
  const { state, readFile, leave, load, withdraw } = useProgrammeFile(focus);
  const over = useDrop('programme', policy ? () => tell({ text: words.provided }) : readFile);
  const refused =
    !policy && state.step === 'refused' ? `${words.problem(state.reason, state.where)} ${words.unchanged}` : undefined;
  useSpoken(refused, 'alert');
  const standing = policy ?? file;
  return (
    <Section id="programme" title={journal.sections.programme}>
      {!standing && <p class={styles.about}>{words.about}</p>}
      {standing && <Standing loaded={standing} />}
      {policy && file && <p class={styles.about}>{words.aboveFile}</p>}
      {keeps && (
        <div class={over ? `${styles.actions} ${styles.over}` : styles.actions}>
          {!policy && (
            <button type="button" ref={button} onClick={() => input.current?.click()}>
              {words.load}
            </button>
          )}
          {file && (
            <button type="button" onClick={withdraw}>
              {words.withdraw}
            </button>
          )}
          <button
            type="button"
            class="quiet"
            onClick={() => openDialog((close) => <ExportDialog programme={standing?.programme} onClose={close} />)}
          >
            {exporting.open}
          </button>
        </div>
      )}
      {keeps && !policy && <p class={styles.drop}>{words.drop}</p>}
      <FileInput ref={input} name={words.load} onFile={readFile} />
      {refused && (
        <p class={styles.refused}>
          <Said>{refused}</Said>
        </p>
      )}
      {!policy && state.step === 'preview' && (
        <ProgrammePreview
          preview={state.preview}
          onApply={() => load(state.preview)}
          onCancel={() => {
            leave();
            button.current?.focus();
          }}
        />
      )}
    </Section>
  );
}

/** The catalogue that stands: whose it is, whom to ask, what it says. */
function Standing({ loaded: { key, programme, wrong } }: { loaded: LoadedProgramme }) {
  if (!programme) {
    return (
      <div class={styles.standing}>
        <p>{words.wrong}</p>
        {wrong && (
          <p class={styles.about}>
            <bdi>{words.wrongFor(words.problem(wrong.reason, wrong.where))}</bdi>
          </p>
        )}
      </div>
    );
  }
  const { name, contact, message, activities, hidden } = programme;
  return (
    <div class={styles.standing}>
      <h3>
        <bdi>{name}</bdi>
      </h3>
      {message && <p class={styles.message}>{message}</p>}
      {contact && (
        <p>
          {words.contact}
          {isAddress(contact) ? <a href={`mailto:${contact}`}>{contact}</a> : <bdi>{contact}</bdi>}
        </p>
      )}
      <p class={styles.about}>{words.counts(activities.length, hidden.length)}</p>
      {key === 'policy' && <p class={styles.about}>{words.managed}</p>}
    </div>
  );
}
