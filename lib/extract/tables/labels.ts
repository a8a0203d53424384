/** What the label of a row names. */
import { dateOfHead, type HeadDate } from '../../language/dates';
import { FALLS, LABEL_VERB, datedHead, sharedNoun } from './head-words';
import { withoutNature } from './natures';
import { unitBehind } from './units';

export interface Label {
  /** Without number, 其中, brackets and unit; '' where the label is a date. */
  name: string;
  /** Verb that ends the label (增长, 降低), else ''. */
  verb: string;
  falls: boolean;
  unit: string;
  date: HeadDate | null;
}

const LEAD = /^(?:[#*★▲●■·▪◆①②③④⑤⑥⑦⑧⑨⑩]|其中|[（(]?\d{1,2}[）)]?[.、．]|[（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}、)\s*[:：]?\s*/;
const CHILD = /^(?:#|其中)/;
/** Labels that name a quantity by themselves and need no noun of another row. */
const COMPLETE = /[率额量数值比业资入出度价格人]$/;
const COUNTED = /(?:单位|企业|法人|机构|人员|户)$/;
const SECTOR = /^第[一二三]产业$/;
const BRACKETS = /[（(][^（）()]{0,16}[）)]/g;

/** Reads labels from the top of a column: those below 其中 share the noun of the one above (其中：城镇 below 全市人口 is 城镇人口). */
export class Labels {
  private shared = '';
  private below = false;
  private counted = '';

  read(printed: string, reported: number | null): Label {
    let text = withoutNature(printed.replace(/\s/g, ''));
    let child = CHILD.test(text);
    const isNumbered = LEAD.test(text);
    for (let lead = LEAD.exec(text); lead && lead[0] !== text; lead = LEAD.exec(text)) {
      child ||= CHILD.test(lead[0]);
      text = text.slice(lead[0].length);
    }
    const unit = unitBehind(text);
    const bare = text.replace(BRACKETS, '').replace(/[%‰*＊★☆▲△●◆■#※]$/, '');
    const dated = datedHead(bare);
    const date = isWholeDate(dated) ? dateOfHead(dated, { reported }) : null;
    if (date) return { name: '', verb: '', falls: false, unit, date };
    const verb = LABEL_VERB.exec(bare)?.groups;
    const name = this.ofCounted(this.withSharedNoun(verb?.noun ?? bare, child), isNumbered);
    return { name, verb: `${verb?.over ?? ''}${verb?.verb ?? ''}`, falls: FALLS.test(verb?.verb ?? ''), unit, date: null };
  }

  /** 第二产业 below 二、产业活动单位 is of those, and no part of the product. */
  private ofCounted(name: string, isNumbered: boolean): string {
    if (isNumbered) this.counted = COUNTED.test(name) ? name : '';
    return !isNumbered && SECTOR.test(name) ? `${this.counted}${name}` : name;
  }

  private withSharedNoun(name: string, child: boolean): string {
    const own = sharedNoun(name);
    if (!child) this.below &&= own === '' && !COMPLETE.test(name);
    if (child) this.below = true;
    else if (!this.below) this.shared = own;
    return this.below && own === '' && !COMPLETE.test(name) ? `${name}${this.shared}` : name;
  }
}

function isWholeDate(text: string): boolean {
  return /^(?:(?:19|20)\d{2}年)?(?:[\d—\-~至前上下半一二三四]{0,6}(?:月份?|季度?|半年|年末?|年底|月末))?$/.test(text) && text !== '';
}
