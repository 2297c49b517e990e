/** Polite, or at once. */
export type Tone = 'status' | 'alert';

/** How long a page is still before it speaks, in milliseconds: what comes with other changes is not heard. */
const stillness = 200;

/** Where it never gets still, it speaks all the same. */
const patience = 1000;

/** How long something is said. Then it is taken away, or it would be read again as news. */
const breath = 1500;

const waiting = new Map<Tone, string>();
const saying = new Map<Tone, Text>();
const listeners = new Set<() => void>();
let listens = false;

/**
 * The one place where a page speaks: two regions that a screen reader knows of before anything is said. What is said is
 * seen elsewhere, where the person is.
 */
export function giveVoice(place: Element = document.body): Record<Tone, Element> {
  const region = (tone: Tone, live: string) => {
    const found = place.querySelector(`:scope > .voice[role="${tone}"]`);
    if (found) return found;
    const made = document.createElement('p');
    made.className = 'visually-hidden voice';
    made.setAttribute('role', tone);
    // A screen reader in Firefox knows an alert that is filled later by this alone.
    made.setAttribute('aria-live', live);
    place.append(made);
    return made;
  };
  return { status: region('status', 'polite'), alert: region('alert', 'assertive') };
}

/** Says something once the page has settled. What was still to be said in this tone gives way. */
export function say(text: string, tone: Tone = 'status'): void {
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
