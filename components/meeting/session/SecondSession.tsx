import { Modal } from '@/components/page/Modal';
import { session as sessionWords, second as words } from '@/data/locales/fr-session';
import type { Session } from '@/utils/journal/tables/meetings';
import styles from './Session.module.css';

interface SecondSessionProps {
  session: Session;
  onGoOn: () => void;
  onEnd: () => void;
}

/** «Commencer», while another meeting is held: go on with it, or end it first. */
export function SecondSession({ session: { title, partner }, onGoOn, onEnd }: SecondSessionProps) {
  let decide = onGoOn;
  return (
    <Modal title={words.title} onClose={() => decide()}>
      {(close) => (
        <>
          <p>{words.about([title, partner && sessionWords.with(partner)].filter(Boolean).join(', '))}</p>
          <div class={styles.ask}>
            <button type="button" class="primary" autofocus onClick={close}>
              {words.goOn}
            </button>
            <button
              type="button"
              onClick={() => {
                decide = onEnd;
                close();
              }}
            >
              {words.end}
            </button>
          </div>
        </>
      )}
    </Modal>
  );
}
