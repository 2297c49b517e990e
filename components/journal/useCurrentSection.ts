import { useEffect, useState } from 'preact/hooks';
import { type SectionId, sectionIds } from './Section';

/** The section that the upper part of the screen shows; above all of them it is the first. */
export function useCurrentSection(): SectionId {
  const [current, setCurrent] = useState<SectionId>(sectionIds[0]);
  useEffect(() => {
    const inSight = new Set<SectionId>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const id = target.getAttribute('aria-labelledby') as SectionId;
          if (isIntersecting) inSight.add(id);
          else inSight.delete(id);
        }
        setCurrent(sectionIds.findLast((id) => inSight.has(id)) ?? sectionIds[0]);
      },
      { rootMargin: '0% 0% -70%' },
    );
    for (const id of sectionIds) {
      const section = document.getElementById(id)?.closest('section');
      if (section) observer.observe(section);
    }
    return () => observer.disconnect();
  }, []);
  return current;
}
