import { useEffect, useRef, useState } from 'preact/hooks';
import { isFocusLost } from '@/components/page/comeTo';
import { later } from '@/components/page/later';
import { PageMessages } from '@/components/page/PageMessages';
import { Pages } from '@/components/page/Pages';
import { StorageLine } from '@/components/page/Problem';
import { Drafts } from '@/components/trial/Drafts';
import { SecondSession } from './SecondSession';
import { Session } from './Session';
import styles from './Session.module.css';
import { useSession } from './useSession';

const Idle = later(async () => (await import('./Idle')).Idle);

/** The meeting that is being held, in a page or in a panel beside others. */
export function MeetingPage({ place }: { place: 'page' | 'panel' }) {
  const { isKnown, session, second, dropSecond, takeSecond, problem } = useSession();
  const [closing, setClosing] = useState<string>();
  const [isEndingFirst, setIsEndingFirst] = useState(false);
  const id = session?.id;
  const shown = useRef<{ id: string | undefined; isFirst: boolean }>(undefined);
  if (isKnown && (!shown.current || shown.current.id !== id)) shown.current = { id, isFirst: !shown.current };
  const takesFocus = shown.current?.isFirst === false;
  useEffect(() => {
    setClosing(undefined);
    setIsEndingFirst(false);
  }, [id]);
  const main = useRef<HTMLElement>(null);
  const isAsked = session !== undefined && second !== undefined && !isEndingFirst;
  useEffect(() => {
    if (!isAsked) return;
    // Where the page began with the question, or another page has answered it, the focus has nowhere to go back to.
    return () => {
      if (isFocusLost()) main.current?.querySelector('h1')?.focus();
    };
  }, [isAsked]);
  return (
    <>
      <header class="top">
        {/* In the panel, other pages open beside it. */}
        <Pages apart={place === 'panel' || undefined} />
      </header>
      <main class={styles.page} ref={main}>
        {session ? (
          <Session
            key={`${id} ${session.startedAt}`}
            session={session}
            isClosing={closing === id}
            onClosing={(isClosing) => {
              setClosing(isClosing ? id : undefined);
              if (!isClosing) setIsEndingFirst(false);
            }}
            takesFocus={takesFocus}
          />
        ) : (
          (isKnown || problem) && (
            <>
              <StorageLine problem={problem} />
              <Drafts />
              <Idle takesFocus={takesFocus} />
            </>
          )
        )}
        {isAsked && (
          <SecondSession
            session={session}
            onGoOn={dropSecond}
            onEnd={() => {
              takeSecond();
              setIsEndingFirst(true);
              setClosing(id);
            }}
          />
        )}
      </main>
      {/* Without a session, the line of the next meeting says what was done. */}
      {session && <PageMessages />}
    </>
  );
}
