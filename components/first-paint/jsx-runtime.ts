/**
 * Preact's JSX runtime for one paint: components without hooks become DOM nodes at once, the same as Preact would make,
 * so that Preact can hydrate them. The build of `entrypoints/*-first-paint.tsx` puts it in the place of Preact's.
 */
type Child = Node | string | number | boolean | null | undefined | Child[];
type Component = (props: Record<string, unknown>) => Child;

const svg = 'http://www.w3.org/2000/svg';

export const Fragment: Component = ({ children }) => children as Child;

export function jsx(type: string | Component, props: Record<string, unknown>): Child {
  if (typeof type === 'function') return type(props);
  const isSvg = type === 'svg' || type === 'path';
  const element = isSvg ? document.createElementNS(svg, type) : document.createElement(type);
  // Without a copy of the properties: this is in front of the first paint.
  for (const name in props) {
    const value = props[name];
    if (name === 'children') append(element, value as Child);
    else if (value === undefined || value === null || typeof value === 'function') continue;
    // These say false too.
    else if (typeof value !== 'boolean' || name === 'spellcheck' || name.startsWith('aria-')) {
      element.setAttribute(name, String(value));
    } else element.toggleAttribute(name, value);
  }
  return element;
}

export const jsxs = jsx;

export function append(parent: Element, child: Child): void {
  if (Array.isArray(child)) for (const one of child) append(parent, one);
  else if (child instanceof Node) parent.append(child);
  else if (child !== undefined && child !== null && typeof child !== 'boolean') parent.append(String(child));
}
