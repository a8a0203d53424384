/** The section that holds an offset of the reading. */
import type { Section } from '../../detect/outline';
import { firstNotBefore } from '../../text/first-not-before';

/** Null outside all sections. Sections follow each other in order. */
export function sectionAt(sections: readonly Section[], offset: number): Section | null {
  const found = sections[firstNotBefore(sections.length, (at) => (sections[at]?.start ?? 0) <= offset) - 1];
  return found && offset < found.end ? found : null;
}
