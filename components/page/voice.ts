/** Polite, or at once. */
export type Tone = 'status' | 'alert';

/** How long a page is still before it speaks, in milliseconds: what comes with other changes is not heard. */
const stillness = 200;

/** Where it never gets still, it speaks all the same. */
const patience = 1000;

/**
 * How long something is said: a browser with a long page tells a screen reader late. Then it is taken away, or it would be
 * read again as news.
 */
const breath = 3000;

const waiting = new Map<Tone, string>();
const saying = new Map<Tone, Text>();
const listeners = new Set<() => void>();
let listens = false;

/**
 * The one place where a page speaks: two regions that a screen reader knows of before anything is said. What is said is
 * seen elsewhere, where the person is.
 */
export function giveVoice(place: Element = document.body): Record<Tone, Element> {
  const region = (live: 'polite' | 'assertive') => {
    const found = place.querySelector(`:scope > .voice[aria-live="${live}"]`);
    if (found) return found;
    const made = document.createElement('p');
    made.className = 'visually-hidden voice';
    // No alert: Orca reads one as it comes, empty as it is, and again behind each dialog that closes in Firefox.
    if (live === 'polite') made.setAttribute('role', 'status');
    made.setAttribute('aria-live', live);
    place.append(made);
    return made;
  };
  return { status: region('polite'), alert: region('assertive') };
}

/**
 * Says something once the page has settled. What was still to be said in this tone gives way.
 * @param yields whether it gives way itself to what is still to be said
 */
export function say(text: string, tone: Tone = 'status', yields = false): void {
  if (yields && waiting.has(tone)) return;
  waiting.set(tone, text);
  if (listens) return;
  listens = true;
  // Behind a dialog nothing is heard: it speaks for itself, with regions that it had before.
  giveVoice(speaker());
  const since = performance.now();
  const settles = () =>
    setTimeout(() => {
      observer.disconnect();
      listens = false;
      speak();
    }, stillness);
  let timer = settles();
  const observer = new MutationObserver(() => {
    if (performance.now() - since > patience) return;
    clearTimeout(timer);
    timer = settles();
  });
  observer.observe(document, { subtree: true, childList: true, characterData: true, attributeFilter: ['open'] });
}

/** Takes back what was to be said, where it no longer holds. */
export function hush(text: string, tone: Tone = 'status'): void {
  if (waiting.get(tone) === text) waiting.delete(tone);
  if (saying.get(tone)?.data === text) end(tone);
}

function speak(): void {
  const regions = giveVoice(speaker());
  for (const [tone, text] of waiting) {
    end(tone);
    const said = new Text(text);
    regions[tone].replaceChildren(said);
    saying.set(tone, said);
    setTimeout(() => saying.get(tone) === said && end(tone), breath);
  }
  waiting.clear();
  tellListeners();
}

function end(tone: Tone): void {
  saying.get(tone)?.remove();
  saying.delete(tone);
  tellListeners();
}

/** Ends what is being said, where a dialog opens: once it closes, it would be read again. */
export function fallSilent(): void {
  for (const tone of [...saying.keys()]) end(tone);
}

/** Whether a text is being said: then it stands in the document once, there where it is said. */
export const isBeingSaid = (text: string): boolean => [...saying.values()].some(({ data }) => data === text);

/** @returns how to stop */
export function followVoice(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

const tellListeners = () => {
  for (const listener of listeners) listener();
};

const speaker = () => [...document.querySelectorAll('dialog:modal')].at(-1) ?? document.body;
