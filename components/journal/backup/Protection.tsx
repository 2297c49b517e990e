import { useEffect, useRef, useState } from 'preact/hooks';
import { Said, useSpoken } from '@/components/page/useSpoken';
import { protection as words } from '@/data/locales/fr-backup';
import { askForProtection, isProtected } from '@/utils/safety/protection';
import styles from './Backup.module.css';

/** Whether the browser may drop the journal when it needs room, and how to have it promise not to. */
export function Protection() {
  const [state, setState] = useState<'protected' | 'exposed' | 'refused'>();
  const [isAsked, setAsked] = useState(false);
  const said = useRef<HTMLParagraphElement>(null);
  const sentence = state && words[state];
  useSpoken(isAsked ? sentence : undefined);
  useEffect(() => {
    isProtected().then(
      (is) => setState(is ? 'protected' : 'exposed'),
      () => {
        // Where the browser does not say, there is nothing to say.
      },
    );
  }, []);
  const ask = async () => {
    const is = await askForProtection().catch(() => false);
    // The button may go.
    said.current?.focus();
    setAsked(true);
    setState(is ? 'protected' : 'refused');
  };
  return (
    <div class={styles.protection}>
      <p ref={said} tabIndex={-1}>
        {sentence && <Said>{sentence}</Said>}
      </p>
      {state === 'exposed' && (
        <button type="button" class="link" onClick={ask}>
          {words.ask}
        </button>
      )}
    </div>
  );
}
