/**
 * Page furniture (menus, breadcrumbs, footers, lists of links) told from the page's own prose.
 *
 * Names alone decide nothing: reports are found inside <header>, in a cell of class `nav`, in a footer. A container is
 * furniture if its name or its links suggest so and it does not hold the prose of the page.
 */
import type { RunInterval, Runs } from './runs';

/** A container that may be furniture, with what it holds. */
export interface Candidate extends RunInterval {
  /** Its name, role, class or id say that it is furniture. */
  named: boolean;
  links: number;
  /** UTF-16 units in it, and those of them inside links. */
  units: number;
  linkUnits: number;
}

const names = new Set(['nav', 'aside', 'menu', 'search']);
/** Furniture only where they frame the page, not an article (HTML-AAM: banner and contentinfo). */
const framingNames = new Set(['header', 'footer']);
const roles = /^(?:navigation|banner|contentinfo|search|complementary|menu|menubar|toolbar|tablist)$/;
const words =
  /(?:^|[\s_-])(?:nav|navbar|navigation|menu|crumbs?|breadcrumbs?|footer|foot|copyright|sidebar|pagination|pager|toolbar|share|related|recommend|comments?|hot|rank|ranking|weather|player)(?:$|[\s_-])/i;

/** Whether name, role, class or id of a container say that it is furniture. */
export function isNamedFurniture(element: Element, insideArticle: boolean): boolean {
  const name = element.localName;
  if (names.has(name) || (framingNames.has(name) && !insideArticle)) return true;
  if (!element.hasAttributes()) return false;
  const className = element.getAttribute('class');
  if (className !== null && words.test(className)) return true;
  return roles.test(element.getAttribute('role') ?? '') || words.test(element.getAttribute('id') ?? '');
}

/** Most of what it prints is linked: worth asking whether it is a list of links. */
export function isMostlyLinks(links: number, linkUnits: number, units: number): boolean {
  return links >= 4 && linkUnits * 5 >= units * 4;
}

/**
 * The intervals of runs that are furniture, sorted and disjoint.
 *
 * A list of links goes if no sentence ends in it. Named furniture goes unless it holds prose: more sentences than all
 * that is not named so, or some of them in a text of a paragraph's length. All of a page is never furniture.
 */
export function furnitureAmong(candidates: readonly Candidate[], runs: Runs): RunInterval[] {
  if (candidates.length === 0) return [];
  const stops = runs.sumsOf('。');
  const sentences = ({ from, to }: RunInterval) => stops[to]! - stops[from]!;
  const named = outermostOf(candidates.filter((one) => one.named));
  const elsewhere = named.reduce((rest, one) => rest - sentences(one), sentences({ from: 0, to: runs.count }));
  const furniture = candidates.filter((one) => {
    if (sentences(one) === 0 && isMostlyLinks(one.links, one.linkUnits, one.units)) return true;
    if (!one.named) return false;
    const linked = one.linkUnits * 2 > one.units;
    return linked || (sentences(one) <= elsewhere && (sentences(one) < 3 || one.units < 400));
  });
  const disjoint = outermostOf(furniture);
  return disjoint.reduce((units, one) => units + one.units, 0) < runs.units ? disjoint : [];
}

/** Intervals that lie in no other one, in order. Elements nest, so intervals nest or are disjoint. */
function outermostOf<Interval extends RunInterval>(candidates: readonly Interval[]): Interval[] {
  const sorted = [...candidates].sort((a, b) => a.from - b.from || b.to - a.to);
  let end = 0;
  return sorted.filter((one) => {
    if (one.to <= end) return false;
    end = one.to;
    return true;
  });
}
