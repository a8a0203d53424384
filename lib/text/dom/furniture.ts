/**
 * Page furniture (menus, breadcrumbs, footers, lists of links) told from the page's own prose.
 *
 * Names alone decide nothing: reports are found inside <header>, in a cell of class `nav`, in a footer. A container is
 * furniture if its name or its links suggest so and it does not hold the prose of the page.
 */

/** What a container holds, counted while it was walked. */
export interface Holding {
  /** Printed units, and those of them inside links. */
  units: number;
  linkUnits: number;
  links: number;
  /** Full stops 。 outside links. */
  sentences: number;
}

const tags = new Set(['nav', 'aside', 'menu', 'search']);
/** Furniture only where they frame the page, not an article (HTML-AAM: banner and contentinfo). */
const framingTags = new Set(['header', 'footer']);
const sectioningTags = new Set(['article', 'main', 'section']);
const roles = /^(?:navigation|banner|contentinfo|search|complementary|menu|menubar|toolbar|tablist)$/;
const words =
  /(?:^|[\s_-])(?:nav|navbar|navigation|menu|crumb|crumbs|breadcrumb|breadcrumbs|footer|foot|copyright|sidebar|pagination|pager|toolbar|share|related|recommend)(?:$|[\s_-])/i;

/** Elements that may hold furniture at all; everything else is taken for text. */
const containers = new Set([
  'div', 'ul', 'ol', 'dl', 'table', 'tr', 'td', 'section', 'form', 'center', 'nav', 'aside', 'menu', 'search', 'header', 'footer',
]);

export function isContainer(localName: string): boolean {
  return containers.has(localName);
}

export function isSectioning(localName: string): boolean {
  return sectioningTags.has(localName);
}

/** Whether name, role, class or id of a container say that it is furniture. */
export function isNamedFurniture(element: Element, insideArticle: boolean): boolean {
  const name = element.localName;
  if (tags.has(name) || (framingTags.has(name) && !insideArticle)) return true;
  const role = element.getAttribute('role');
  if (role && roles.test(role)) return true;
  const { id } = element;
  const className = element.getAttribute('class');
  return (className !== null && words.test(className)) || (id !== '' && words.test(id));
}

/** A list of links: most of what it prints is linked, and nothing of it is a sentence. */
export function isLinkList(holding: Holding): boolean {
  return holding.links >= 4 && holding.sentences === 0 && holding.linkUnits * 5 >= holding.units * 4;
}

/** Prose enough to be read: such a container stays, whatever its name. `elsewhere`: full stops outside all of them. */
export function holdsProse(holding: Holding, elsewhere: number): boolean {
  if (holding.linkUnits * 2 > holding.units) return false;
  return holding.sentences > elsewhere || (holding.sentences >= 3 && holding.units >= 400);
}
