import type { Activity } from './schema';

const modules = import.meta.glob<Activity>('./activities/*/activity.ts', {
  eager: true,
  import: 'default',
});

/** The activities that come with the extension, in the source's order: that of the numbers their folders begin with. */
export const bundled: readonly Activity[] = /* @__PURE__ */ Object.values(modules);
