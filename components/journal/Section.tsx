import type { ComponentChildren } from 'preact';
import type { Place } from './context';
import styles from './Section.module.css';

export const sectionIds = [
  'calendrier',
  'rencontres',
  'essais',
  'pas',
  'favoris',
  'mes-idees',
  'boussole',
  'programme',
  'sauvegarde',
] as const;
export type SectionId = (typeof sectionIds)[number];

interface SectionProps {
  id: SectionId;
  title: string;
  /** Set where trials stand in the section. */
  place?: Place;
  children: ComponentChildren;
}

/** A part of the journal. Its heading is what links lead to, so that the focus and the voice begin there. */
export function Section({ id, title, place, children }: SectionProps) {
  return (
    <section class={styles.section} aria-labelledby={id} data-place={place}>
      <h2 id={id} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </section>
  );
}
