import type { Message, Undoable } from '@/components/journal/trials/useTrials';
import { Failure } from '@/components/page/Problem';
import type { useAttempt } from '@/components/page/useAttempt';
import { messages as words } from '@/data/locales/fr-journal';
import styles from './Messages.module.css';

interface MessagesProps {
  message: Message | undefined;
  /** What «Annuler» takes back. */
  last: Undoable | undefined;
  failed: ReturnType<typeof useAttempt>['failed'];
  onUndo: () => void;
}

/** What was just done, and the way back, in sight wherever one is on the page. */
export function Messages({ message, last, failed, onUndo }: MessagesProps) {
  const isLast = message !== undefined && message === last?.message;
  return (
    <div class={message || failed ? styles.messages : undefined}>
      <p role="status">
        {message && (
          <>
            <strong>{message.text}</strong> <span>{message.which}</span>
          </>
        )}
      </p>
      {last && !isLast && <p id="undone-next">{last.before}</p>}
      {last && (
        <button type="button" aria-describedby={isLast ? undefined : 'undone-next'} onClick={onUndo}>
          {words.undo}
        </button>
      )}
      {failed && <Failure problem={failed.problem} onRetry={failed.retry} />}
    </div>
  );
}
