import { liveQuery } from 'dexie';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test } from 'vitest';
import { useLive } from '@/components/page/useLive';
import { database } from '@/utils/journal/database';

const place = document.body.appendChild(document.createElement('div'));
afterEach(() => render(null, place));

/** Questions whose answers are given by hand. */
function questions() {
  const asked = new Map<string, PromiseWithResolvers<string>>();
  const ask = (question: string) => {
    const answer = Promise.withResolvers<string>();
    asked.set(question, answer);
    return answer.promise;
  };
  const Said = ({ about, again, first }: { about: string; again?: number; first?: string }) => {
    const { value } = useLive(() => ask(`${about}${again ?? ''}`), [about], first, [again]);
    return <p>{value ?? 'nothing yet'}</p>;
  };
  const show = (props: { about: string; again?: number; first?: string }) =>
    act(() => render(<Said {...props} />, place));
  const answer = async (question: string, text: string) => {
    await expect.poll(() => asked.has(question)).toBe(true);
    asked.get(question)?.resolve(text);
  };
  return { show, answer };
}

const said = () => expect.poll(() => place.textContent);

test('a live query never answers an old question', async () => {
  const { show, answer } = questions();
  show({ about: 'today', first: 'as painted' });
  await said().toBe('as painted');
  await answer('today', 'of today');
  await said().toBe('of today');
  show({ about: 'tomorrow', first: 'as painted' });
  expect(place.textContent).toBe('nothing yet');
  await answer('tomorrow', 'of tomorrow');
  await said().toBe('of tomorrow');
});

test('an answer that comes late is not shown for another question', async () => {
  const { show, answer } = questions();
  show({ about: 'today' });
  await answer('today', 'nothing new').then(() => show({ about: 'tomorrow' }));
  await answer('tomorrow', 'of tomorrow');
  await said().toBe('of tomorrow');
});

test('asked again, it keeps what it said until it knows better', async () => {
  const { show, answer } = questions();
  show({ about: 'today', again: 1 });
  await answer('today1', 'first');
  await said().toBe('first');
  show({ about: 'today', again: 2 });
  expect(place.textContent).toBe('first');
  await answer('today2', 'second');
  await said().toBe('second');
});

test('what can’t be read leaves what was shown; what is no longer asked is not answered', async () => {
  let isBroken = false;
  let asked = 0;
  const query = async () => {
    asked++;
    const count = await database.favourites.count();
    if (isBroken) throw new DOMException('', 'UnknownError');
    return count;
  };
  const Count = () => {
    const { value, problem } = useLive(query, []);
    return <p>{`${value} ${problem ? 'broken' : 'fine'}`}</p>;
  };
  // Other files leave theirs behind.
  await database.favourites.clear();
  act(() => render(<Count />, place));
  await said().toBe('0 fine');
  isBroken = true;
  await database.favourites.put({ activityId: 'balade-mentorat', addedAt: '' });
  await said().toBe('0 broken');
  isBroken = false;
  await database.favourites.clear();
  await said().toBe('0 fine');
  act(() => render(null, place));
  const before = asked;
  await database.favourites.put({ activityId: 'balade-mentorat', addedAt: '' });
  let another = false;
  const following = liveQuery(() => database.favourites.count()).subscribe((count) => {
    another = count === 0;
  });
  await database.favourites.clear();
  await expect.poll(() => another).toBe(true);
  following.unsubscribe();
  expect(asked).toBe(before);
});
