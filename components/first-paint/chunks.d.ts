// The new tab's own module, by the name that its build gives it.
declare module '/chunks/newtab.js';
