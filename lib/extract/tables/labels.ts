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
  /** What its brackets say of the time: 期末, 累计, 1—10月; '' where they say nothing. */
  time: string;
}

const LEAD = /^(?:[#*★▲●■·▪◆①②③④⑤⑥⑦⑧⑨⑩]|其中|[（(]?\d{1,2}[）)]?[.、．]|[（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}、)\s*[:：]?\s*/;
const CHILD = /^(?:#|其中)/;
/** Labels that name a quantity by themselves and need no noun of another row. */
const COMPLETE = /[率额量数值比业资入出度价格人售]$/;
const COUNTED = /(?:单位|企业|法人|机构|人员|户)$/;
const SECTOR = /^第[一二三]产业$/;
const BRACKETS = /[（(][^（）()]{0,16}[）)]/g;
/** 贷款余额（期末）, 城镇新增就业（累计）, 服务业营业收入（1—10月）: of when the row is. */
const TIMED = /[（(]([^（）()]*?(?:[年月期季]末|年底|累计|[当本]月|\d月)[^（）()]*)[）)]/;
/** 城镇 below 社会消费品零售总额 is a part of it, whatever stands before it. */
const ALWAYS_CHILD = /^(?:城镇|乡村|农村|限(?:额以)?上(?:单位|企业))$/;

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
    if (date) return { name: '', verb: '', falls: false, unit, date, time: '' };
    const { noun, verb } = verbIn(bare);
    const name = this.ofCounted(this.withSharedNoun(noun, child), isNumbered);
    return { name, verb, falls: FALLS.test(verb.replace(/^(?:年均|累计)/, '')), unit, date: null, time: TIMED.exec(text)?.[1] ?? '' };
  }

  /** 第二产业 below 二、产业活动单位 is of those, and no part of the product. */
  private ofCounted(name: string, isNumbered: boolean): string {
    if (isNumbered) this.counted = COUNTED.test(name) ? name : '';
    return !isNumbered && SECTOR.test(name) ? `${this.counted}${name}` : name;
  }

  private withSharedNoun(name: string, marked: boolean): string {
    const own = sharedNoun(name);
    const always = ALWAYS_CHILD.test(name);
    const child = marked || always;
    if (!child) this.below &&= own === '' && !COMPLETE.test(name);
    if (child) this.below = true;
    else if (!this.below) this.shared = own;
    return this.below && own === '' && (always || !COMPLETE.test(name)) ? `${name}${this.shared}` : name;
  }
}

/** 单位GDP能耗 | 累计降低. */
function verbIn(label: string): { noun: string; verb: string } {
  const { noun = label, over = '', verb = '' } = LABEL_VERB.exec(label)?.groups ?? {};
  return { noun, verb: over + verb };
}

function isWholeDate(text: string): boolean {
  return /^(?:(?:19|20)\d{2}年)?(?:[\d—\-~至前上下半一二三四]{0,6}(?:月份?|季度?|半年|年末?|年底|月末))?$/.test(text) && text !== '';
}
