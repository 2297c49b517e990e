/**
 * Preact's JSX runtime for one paint: components without hooks become DOM nodes at once, the same as Preact would make,
 * so that Preact can hydrate them. The build of `entrypoints/first-paint.tsx` puts it in the place of Preact's.
 */
type Child = Node | string | number | boolean | null | undefined | Child[];
type Component = (props: Record<string, unknown>) => Child;

export const Fragment: Component = ({ children }) => children as Child;

export function jsx(type: string | Component, props: Record<string, unknown>): Child {
  if (typeof type === 'function') return type(props);
  const element = /^(svg|path)$/.test(type)
    ? document.createElementNS('http://www.w3.org/2000/svg', type)
    : document.createElement(type);
  const { children, ...attributes } = props;
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || typeof value === 'function') continue;
    // These say false too.
    const isState = name === 'spellcheck' || name.startsWith('aria-');
    if (typeof value === 'boolean' && !isState) element.toggleAttribute(name, value);
    else element.setAttribute(name, String(value));
  }
  append(element, children as Child);
  return element;
}

export const jsxs = jsx;

export function append(parent: Node, child: Child): void {
  if (Array.isArray(child)) for (const one of child) append(parent, one);
  else if (child instanceof Node) parent.appendChild(child);
  else if (child !== undefined && child !== null && typeof child !== 'boolean') {
    parent.appendChild(document.createTextNode(String(child)));
  }
}
