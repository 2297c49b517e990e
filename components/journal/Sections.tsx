import { journal as words } from '@/data/locales/fr-journal';
import { sectionIds } from './Section';
import styles from './Sections.module.css';
import { useCurrentSection } from './useCurrentSection';

/** Links to the parts of the journal; the one that is in sight is marked. */
export function Sections() {
  const current = useCurrentSection();
  return (
    <nav class={styles.sections} aria-label={words.nav}>
      {sectionIds.map((id) => (
        <a href={`#${id}`} aria-current={id === current ? 'true' : undefined}>
          {words.sections[id]}
        </a>
      ))}
    </nav>
  );
}
