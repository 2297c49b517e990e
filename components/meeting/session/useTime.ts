import { useEffect, useRef, useState } from 'preact/hooks';
import { changeSession } from '@/utils/journal/session';
import type { Session } from '@/utils/journal/tables/meetings';
import { reading, reset, wasSetBack } from '@/utils/session/time';

/**
 * Now, in milliseconds since 1970: looked at each second while the page is in sight, and never while it is hidden. Where
 * the world's clock was set back meanwhile, the session's goes on from what it said.
 */
export function useTime(session: Session): number {
  const [now, setNow] = useState(Date.now);
  const seen = useRef({ of: '', reads: 0, at: 0 });
  const latest = useRef(session);
  latest.current = session;
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const look = () => {
      clearTimeout(timer);
      if (document.visibilityState === 'hidden') return;
      timer = setTimeout(look, 1000);
      setNow(Date.now());
      watch(latest.current, seen.current);
    };
    look();
    document.addEventListener('visibilitychange', look);
    addEventListener('focus', look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
      removeEventListener('focus', look);
    };
  }, []);
  // What was just changed is told by the moment of its change.
  return Math.max(now, session.clock.at);
}

/** `performance.now()` is not set back. */
function watch(session: Session, seen: { of: string; reads: number; at: number }): void {
  const of = `${session.id} ${session.clock.at} ${session.clock.reads}`;
  const expected = () => (seen.of === of ? seen.reads + performance.now() - seen.at : 0);
  if (wasSetBack(session, Date.now(), expected())) {
    changeSession(session.id, (stored, now) =>
      wasSetBack(stored, now, expected()) ? reset(stored, now, expected()) : stored,
    ).catch(() => {});
  } else if (seen.of !== of) {
    Object.assign(seen, { of, reads: reading(session, Date.now()), at: performance.now() });
  }
}
