/** How long what has just changed under the hand takes no press, in milliseconds. */
const haste = 500;

/** How far a hand that means the same place may move between two clicks, in pixels. */
const tremor = 10;

const controls = 'a, button, input, label, select, summary, textarea';

interface Press {
  /** On the page: whoever scrolls comes to another place. */
  x: number;
  y: number;
  control: Element | null;
  name: string | null | undefined;
}

/**
 * Keeps a press from deciding what its person has not seen yet. Two kinds are no second decision: a key that is held
 * down, and a click that comes within half a second, at the same place, on another thing than the one that was there
 * (a row that moved up, a dialog that opened, a button that says something else now). What a screen reader presses has
 * neither a pointer nor a key, and goes through.
 */
export function guardPresses(): void {
  let press: Press | undefined;
  let last: (Press & { at: number }) | undefined;
  let isHasty = false;
  let held: EventTarget | null = null;

  function onPointerDown({ pageX: x, pageY: y, target, timeStamp }: PointerEvent) {
    const control = target instanceof Element ? target.closest(controls) : null;
    press = { x, y, control, name: nameOf(control) };
    isHasty =
      last !== undefined &&
      timeStamp - last.at < haste &&
      Math.hypot(x - last.x, y - last.y) <= tremor &&
      (control !== last.control || press.name !== last.name);
  }
  function onClick(event: MouseEvent) {
    if (!event.isTrusted || event.detail === 0 || !press) return;
    // It may say something else by the time it is let go.
    isHasty ||= nameOf(press.control) !== press.name;
    // Whoever goes on pressing without a pause has not looked yet.
    last = { ...(isHasty && last ? last : press), at: event.timeStamp };
    if (isHasty) drop(event);
  }
  function onKeyDown(event: KeyboardEvent) {
    if (!event.repeat) held = event.target;
    else if (['Enter', ' ', 'Escape'].includes(event.key) && !types(event)) drop(event);
  }
  /** Whether a key that is held types, in the field where it began to. */
  const types = ({ target, key }: KeyboardEvent) =>
    target === held && target instanceof Element && target.matches(key === ' ' ? 'input, textarea' : 'textarea');

  addEventListener('pointerdown', onPointerDown, { capture: true });
  addEventListener('click', onClick, { capture: true });
  addEventListener('keydown', onKeyDown, { capture: true });
}

const nameOf = (control: Element | null) => control?.getAttribute('aria-label') ?? control?.textContent;

function drop(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
