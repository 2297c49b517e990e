import { useEffect, useRef } from 'preact/hooks';
import { comeTo } from '@/components/page/comeTo';
import { Said, useSpoken } from '@/components/page/useSpoken';
import { restore as words } from '@/data/locales/fr-backup';
import { Progress } from './Progress';
import styles from './Restore.module.css';
import { RestorePreview } from './RestorePreview';
import type { useRestore } from './useRestore';

interface RestoreProps {
  restore: ReturnType<typeof useRestore>;
  /** What is said once it is done. */
  done?: string;
  onCancel?: () => void;
}

/** What a restore would do, does or did. The focus follows from step to step. */
export function Restore({ restore, done = words.done, onCancel }: RestoreProps) {
  const { state } = restore;
  const said = state.step === 'done' ? done : statusOf(restore);
  const refused =
    state.step === 'refused'
      ? `${state.where === undefined ? words.refused[state.reason] : words.damagedAt(state.where)} ${words.unchanged}`
      : undefined;
  useSpoken(said);
  useSpoken(refused, 'alert');
  const region = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const focus = (selector: string) => comeTo(region.current?.querySelector<HTMLElement>(selector));
    if (state.step === 'preview') focus('h3');
    if (state.step === 'done') focus('button');
    // What was pressed is gone.
    if (['working', 'aborted', 'undone'].includes(state.step)) focus('[tabindex]');
    if (state.step === 'refused') region.current?.scrollIntoView({ block: 'nearest' });
  }, [state.step]);
  return (
    <div ref={region} class={styles.restore}>
      <p class={styles.said} tabIndex={-1}>
        {said && <Said>{said}</Said>}
      </p>
      {refused && (
        <p class={styles.refused}>
          <Said>{refused}</Said>
        </p>
      )}
      {state.step === 'preview' && (
        <RestorePreview
          preview={state.preview}
          onApply={(mode) => restore.apply(state.preview, mode)}
          onCancel={() => {
            restore.leave();
            onCancel?.();
          }}
        />
      )}
      {state.step === 'working' && (
        <Progress {...state} takesFocus label={words.working} cancel={words.cancel} onCancel={restore.abort} />
      )}
      {state.step === 'done' && (
        <button type="button" onClick={() => restore.undo(state.restored)}>
          {words.undo}
        </button>
      )}
      {state.step === 'done' && !state.restored.safetyCopy && <p>{words.noCopy}</p>}
    </div>
  );
}

function statusOf({ state, unread }: ReturnType<typeof useRestore>): string {
  switch (state.step) {
    case 'reading':
      return words.reading;
    case 'working':
      return unread === undefined ? words.working : `${words.working} ${words.unread(unread)}`;
    case 'aborted':
      return words.aborted;
    case 'undone':
      return words.undone;
    default:
      return '';
  }
}
