import { pages as words } from '@/data/locales/fr';

const addresses = { newtab: '/newtab.html', ideas: '/ideas.html', journal: '/journal.html' };

export type Page = keyof typeof addresses;

/** All but the new tab where that is another one. */
const names = (Object.keys(addresses) as Page[]).filter(
  (name) => name !== 'newtab' || !import.meta.env.WITHOUT_NEW_TAB,
);

/** The ways to the other pages. Without hooks: the first paint makes it without Preact. */
export const Pages = ({ here, apart }: { here?: Page; apart?: true | undefined }) => (
  <nav aria-label={words.name}>
    <PageLinks names={names.filter((name) => name !== here)} apart={apart} />
  </nav>
);

/** @param apart whether each opens in a tab of its own */
export const PageLinks = ({ names, apart }: { names: readonly Page[]; apart?: true | undefined }) =>
  names.map((name) => (
    <a href={addresses[name]} target={apart && '_blank'} rel={apart && 'noreferrer'}>
      {words[name]}
    </a>
  ));
