/** The section that holds an offset of the reading. */
import type { Section } from '../../detect/outline';

/** Null outside all sections. Sections follow each other in order. */
export function sectionAt(sections: readonly Section[], offset: number): Section | null {
  let low = 0;
  let high = sections.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sections[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const found = sections[low];
  return found && found.start <= offset && offset < found.end ? found : null;
}
