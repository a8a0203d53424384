/** Which sort's form a title keeps. */
import type { PageKind } from '../../model/kinds';
import type { TitleLine } from '../titles';
import { ABOUT, titleForms } from './forms';

export interface FoundForm {
  kind: PageKind;
  title: string;
  ofPage: boolean;
}

/** A communiqué's own words may look like a headline's (要点 in 工作要点, 专栏): asked only beside a form of another sort. */
const OWN_WORDS: Partial<Record<PageKind, RegExp>> = {
  document: /工作要点|任务分[解工]|重点任务|贯彻|学习|征求意见/g,
  release: /发布会|(?:解读|综述)$/g,
  outline: /贯彻/g,
  plan: /提请审[议查]/g,
  budget: /提请审[议查]|调整方案/g,
};

/** The first title line that keeps a form, the page's own name before others; null where none does. */
export function formOf(titles: readonly TitleLine[]): FoundForm | null {
  const found = titles.map((line) => ({ line, kind: kindOf(line.text) })).filter((entry): entry is { line: TitleLine; kind: PageKind } => entry.kind !== null);
  // A sentence of the document's own head is surer than a page's name, which may be its column's; papers of no sort of their own come last.
  const dated = found.filter(({ line }) => /\d{4}|[一二][〇零○]|第[一二三四五六七八九十]{1,3}个|“?[一二三四五六七八九十]{1,3}五”?/.test(line.text));
  const best = [...dated, ...found].find(({ kind }) => kind !== 'document') ?? dated[0] ?? found[0];
  return best ? { kind: best.kind, title: best.line.text, ofPage: best.line.ofPage } : null;
}

function kindOf(title: string): PageKind | null {
  for (const { kind, forms } of titleForms) {
    if (!forms.some((form) => form.test(title))) continue;
    const own = OWN_WORDS[kind];
    return ABOUT.test(own ? title.replace(own, '') : title) ? null : kind;
  }
  return null;
}
