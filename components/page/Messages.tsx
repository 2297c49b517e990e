import { useId } from 'preact/hooks';
import { undo as words } from '@/data/locales/fr';
import type { ActivityId } from '@/data/schema';
import { aloud, inFull, leaveNotice, undo, undoKeys, useMessages } from './messages';
import { Failure } from './Problem';
import { Said } from './useSpoken';

/** What was just done, and the way back: beside an activity, or for all of the page. It is said aloud elsewhere. */
export function Messages({ at }: { at?: ActivityId }) {
  const { message, last, isLast, failed } = useMessages(at);
  const before = useId();
  const notice = at === undefined ? undefined : '';
  const leave = ({ currentTarget }: MouseEvent) => {
    if (notice !== undefined) leaveNotice(currentTarget as Element);
  };
  return (
    <>
      {message && (
        <p>
          {at === undefined ? (
            <>
              <strong>
                <Said as={aloud(message)}>{message.text}</Said>
              </strong>{' '}
              <span>
                <Said as={aloud(message)}>{message.which ?? ''}</Said>
              </span>
            </>
          ) : (
            <Said as={aloud(message)}>{message.text}</Said>
          )}
        </p>
      )}
      {last && !isLast && <p id={before}>{last.before}</p>}
      {last && (
        <button
          type="button"
          class={at === undefined ? undefined : 'link'}
          data-notice={notice}
          {...(isLast ? { 'aria-description': inFull(last.message) } : { 'aria-describedby': before })}
          aria-keyshortcuts={undoKeys.aria}
          title={undoKeys.name}
          onClick={(event) => {
            leave(event);
            undo();
          }}
        >
          {words.name}
        </button>
      )}
      {message?.more && (
        <button type="button" class="link" data-notice={notice} onClick={message.more.act}>
          {message.more.name}
        </button>
      )}
      <Failure
        problem={failed?.problem}
        onRetry={(event) => {
          leave(event);
          failed?.retry();
        }}
      />
    </>
  );
}
