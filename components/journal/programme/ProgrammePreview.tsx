import { useEffect, useRef } from 'preact/hooks';
import { preview as words } from '@/data/locales/fr-programme';
import styles from './Programme.module.css';
import type { FilePreview } from './useProgrammeFile';

interface ProgrammePreviewProps {
  preview: FilePreview;
  onApply: () => void;
  onCancel: () => void;
}

const parts = ['added', 'changed', 'withdrawn', 'hidden', 'shownAgain'] as const;

/** What a catalogue would add, change and hide, before anything is done. */
export function ProgrammePreview({ preview: { file, programme, plan }, onApply, onCancel }: ProgrammePreviewProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [file, programme]);
  const shown = parts.filter((part) => plan[part].length > 0);
  return (
    <div class={styles.preview}>
      <h3 ref={heading} tabIndex={-1}>
        {words.title}
      </h3>
      <p>
        <bdi>{words.of(programme.name, file)}</bdi>
      </p>
      {programme.message && <p class={styles.message}>{programme.message}</p>}
      {shown.length === 0 && <p>{words.nothing}</p>}
      <div class={styles.lists}>
        {shown.map((part) => (
          <section>
            <h4>{words.list(words[part], plan[part].length)}</h4>
            <ul>
              {plan[part].map((title) => (
                <li>
                  <bdi>{title}</bdi>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      {plan.unknown > 0 && <p class={styles.about}>{words.unknown(plan.unknown)}</p>}
      <p class={styles.about}>{words.calendar}</p>
      <div class={styles.actions}>
        <button type="button" class="primary" onClick={onApply}>
          {words.apply}
        </button>
        <button type="button" class="quiet" onClick={onCancel}>
          {words.cancel}
        </button>
      </div>
    </div>
  );
}
