/**
 * Where a day, an hour or a number is typed in part, if anywhere: the browser gives it as none, and what stood there before
 * would be lost in silence.
 */
export const halfTyped = (form: HTMLFormElement | null): HTMLInputElement | undefined =>
  [...(form?.querySelectorAll('input') ?? [])].find(({ validity }) => validity.badInput);
