import { useEffect } from 'preact/hooks';
import { inPages as words } from '@/data/locales/fr';
import { Messages } from './Messages';
import { leaveMessage, useMessages } from './messages';
import styles from './PageMessages.module.css';

/** How long a message stays that offers no way back, in milliseconds. */
const fading = 10_000;

/** What was just done, and the way back, in sight wherever one is on the page. */
export function PageMessages() {
  const { message, last, failed } = useMessages();
  useEffect(() => {
    if (!message || last) return;
    const timer = setTimeout(leaveMessage, fading, message);
    return () => clearTimeout(timer);
  }, [message, last]);
  const isShown = message || last || failed;
  return (
    <div class={styles.messages} {...(isShown ? { role: 'region', 'aria-label': words.messages } : { hidden: true })}>
      <Messages />
    </div>
  );
}
