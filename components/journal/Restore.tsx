import { useEffect, useRef } from 'preact/hooks';
import { restore as words } from '@/data/locales/fr-journal';
import styles from './Restore.module.css';
import { RestorePreview } from './RestorePreview';
import type { useRestore } from './useRestore';

/** What a restore would do, does or did. The focus follows from step to step. */
export function Restore({ restore }: { restore: ReturnType<typeof useRestore> }) {
  const { state } = restore;
  const region = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.step === 'preview' || state.step === 'done') {
      region.current?.querySelector<HTMLElement>('h3, button')?.focus();
    }
    if (state.step === 'working') region.current?.querySelector('button')?.focus();
    if (state.step === 'refused') region.current?.scrollIntoView({ block: 'nearest' });
  }, [state.step]);
  return (
    <div ref={region} class={styles.restore}>
      <p role="status">{statusOf(restore)}</p>
      {state.step === 'refused' && (
        <p role="alert" class={styles.refused}>
          {state.where === undefined ? words.refused[state.reason] : words.damagedAt(state.where)} {words.unchanged}
        </p>
      )}
      {state.step === 'preview' && (
        <RestorePreview
          preview={state.preview}
          onApply={(mode) => restore.apply(state.preview, mode)}
          onCancel={restore.leave}
        />
      )}
      {state.step === 'working' && (
        <>
          <progress {...(state.total > 0 && { max: state.total, value: state.done })} aria-label={words.working} />
          <button type="button" onClick={restore.abort}>
            {words.cancel}
          </button>
        </>
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

function statusOf({ state }: ReturnType<typeof useRestore>): string {
  switch (state.step) {
    case 'reading':
      return words.reading;
    case 'working':
      return words.working;
    case 'done':
      return words.done;
    case 'aborted':
      return words.aborted;
    case 'undone':
      return words.undone;
    default:
      return '';
  }
}
