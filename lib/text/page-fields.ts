/**
 * Lines of fields that a page prints about itself: when and by whom it was published, how often it was read, what can be
 * done with it. A line is one where nothing else stands in it: it is taken apart from its beginning, field by field, and
 * the first word that is no field's makes it the text's own, since prose speaks of readers and visits, too.
 */

/** What a part of such a line is. */
type Part = 'counted' | 'named' | 'length' | 'control' | 'sky' | 'turn' | 'clock' | 'word';

const list = (words: string): string[] => words.split(' ');

/** The words of fields, in either script; of two that begin alike the longer one is meant. */
const vocabulary: Readonly<Record<Part, readonly string[]>> = {
  // What sites count of a page.
  counted: list(
    '浏览 瀏覽 点击 點擊 阅读 閱讀 访问 訪問 查看 观看 人气 热度 播放 下载 打印 分享 转发 点赞 评论 跟帖 留言 收藏 在线 回复 关注 访客 来访 来访者 访问者 在看 赞 微信 微博 朋友圈 文件下载',
  ),
  // What is said of it by a name, a day or a number of its own.
  named: list(
    '来源 來源 信息来源 稿件来源 文章来源 稿源 来自 发布时间 发布日期 發佈時間 發佈日期 发文日期 成文日期 公开日期 发表时间 发稿时间 更新时间 更新日期 时间 時間 日期 作者 记者 编辑 編輯 责任编辑 責任編輯 责编 审核 校对 发布机构 发布单位 索引号 文号 分类 附件 相关附件 IP属地 主办 承办 版权所有',
  ),
  length: list('字数 全文共 本文共 全文约 本文约 本文字数 全文字数 阅读需 阅读约需 阅读大约需要 阅读时间 阅读时长 预计阅读时间 预计阅读 预计用时 共'),
  control: list('字号 字体 字體 字体大小 语音播报 语音朗读 朗读 收听 语速 倍速 速度 大 中 小 关闭 關閉 扫一扫在手机打开当前页 扫一扫 分享到 复制链接'),
  sky: list(
    '晴 多云 阴 小雨 中雨 大雨 暴雨 雷阵雨 阵雨 小雪 中雪 大雪 雾 霾 东风 西风 南风 北风 东北风 东南风 西北风 西南风 湿度 空气质量 优 良 PM2.5 AQI 天气 今天 今日 明天 转',
  ),
  turn: list('首页 尾页 末页 上一页 下一页 上页 下页 每页 每页显示 跳转 跳转到 转到 记录 条记录 结果 第'),
  clock: list('今天是 现在是 当前时间 系统时间 北京时间'),
  word: list(
    '累计 总 今日 昨日 本站 网站 本网站 本页 本文 文章 页面 您是 您是第 欢迎您 当前 目前 已有 已被 已 有 约 的 了 过 次 次数 次數 量 数 數 率 人数 人數 人 位 总数 总量 到 网友 最新 全部 热门 精彩 农历 举报 读者 用户',
  ),
};
// 阅读率 and 浏览率 are the text's.
const words = new Map<string, Part>();
for (const [part, own] of Object.entries(vocabulary) as [Part, readonly string[]][]) for (const word of own) if (word !== '率') words.set(word, part);
const LONGEST_WORD = Math.max(...[...words.keys()].map(({ length }) => length));

const MARKS = /[\s|｜·:：/、，,()（）【】[\]〔〕《》“”"\-—–•~+👍❤★☆👁🔥♥]+/uy;
const DAY = /\d{2,4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}日?/y;
const HOUR = /(?:[上下]午)?\d{1,2}[:：时]\d{2}(?:[:：分]\d{2})?[分秒]?/y;
const WEEKDAY = /(?:星期|周)[一二三四五六日天]/y;
const LUNAR = /[正冬腊一二三四五六七八九十]{1,2}月[初廿三十一二四五六七八九]{2}/y;
const AGO = /\d{1,3}\s?\p{Script=Han}{1,2}前/uy;
const NUMBER = /\d[\d,.，]{0,12}\s?(?:[万亿萬億]|[kw](?![a-z]))?\+?\s?/iy;
/** What may stand behind a number, by what the number must be of. */
const UNITS: readonly (readonly [RegExp, readonly Part[]])[] = [
  [/(?:人次|[次人遍条條位楼])/y, ['counted', 'turn']],
  [/(?:个字|[字页頁]|分钟)/y, ['length', 'turn', 'named']],
  [/%/y, ['control', 'sky']],
  [/(?:倍速|[倍x])/iy, ['control']],
  [/(?:℃|°C?|级|微克\/立方米)/y, ['sky']],
  [/[KMG]i?B?(?![a-z])/iy, ['named']],
];
const FILE = /\.(?:pdf|docx?|wps|xlsx?|pptx?|ofd|zip|rar|7z|mp[34]|jpe?g|png|txt)(?![a-z\d])/i;
/** A name before fields: a place before its weather, a reader before what he says. */
const LEAD = /[\u4e00-\u9fff\w]{2,12}[\s:：]/y;
const NEIGHBOUR = /^[上下]一?[篇条][:：]/;
const PROSE = /[。；;！!？?].{2,}/;
const LONGEST = 240;
const LONGEST_VALUE = 40;

/** What a line of fields tells; `null` for a line of the text. */
export interface PageFields {
  /** It holds a number that is the page's: a counter, a clock, a length, the size of a file. */
  hasNumber: boolean;
}

/** Takes a line, without blanks at its ends, apart. Linear in its length. */
export function pageFields(line: string): PageFields | null {
  if (line.length > LONGEST || PROSE.test(line) || !/\d/.test(line)) return null;
  if (NEIGHBOUR.test(line)) return { hasNumber: true };
  return new FieldLine(line).read();
}

class FieldLine {
  private readonly line: string;
  private at = 0;
  /** The field that the last words began, and whether its colon stands behind it. */
  private field: Part | null = null;
  private readonly seen = new Map<Part | 'file' | 'ago' | 'timed' | 'degrees' | 'count', number>();
  /** Numbers that no field has claimed: the next word may. */
  private loose = 0;

  constructor(line: string) {
    this.line = line;
  }

  read(): PageFields | null {
    this.takeFile();
    const led = this.at === 0 && this.take(LEAD) !== null && !this.startsWithField();
    if (!led) this.at = this.has('file') ? this.at : 0;
    while (this.at < this.line.length) if (!this.takePart()) return null;
    if (this.loose > 0 && !this.isPager) return null;
    const hasNumber = this.hasOwnNumber;
    if (led && !this.has('ago') && !(this.has('sky') && this.has('degrees'))) return null;
    const told = this.count('named') + this.count('timed');
    return hasNumber || told >= 2 ? { hasNumber } : null;
  }

  private get isPager(): boolean {
    return this.count('turn') >= 2;
  }

  private get hasOwnNumber(): boolean {
    return (
      this.has('count') ||
      this.has('file') ||
      this.has('ago') ||
      (this.has('clock') && this.has('timed')) ||
      (this.has('sky') && this.has('degrees')) ||
      (this.isPager && /\d/.test(this.line))
    );
  }

  /** The name of a file stands first, with or without the word for it; it may hold anything. */
  private takeFile(): void {
    const found = FILE.exec(this.line);
    if (!found || found.index > 100) return;
    this.at = found.index + found[0].length;
    this.note('file');
    this.field = 'named';
  }

  /** The lead was no name but a field's own word. */
  private startsWithField(): boolean {
    this.at = 0;
    const word = this.wordAt(0);
    if (word === null) this.take(LEAD);
    return word !== null;
  }

  private takePart(): boolean {
    if (this.take(MARKS) !== null) return true;
    if (this.takeDate() || this.takeNumber()) return true;
    const word = this.wordAt(this.at);
    if (word === null) return this.takeValue();
    this.at += word.length;
    const part = words.get(word)!;
    this.note(part);
    if (part === 'word') return true;
    if (part === 'counted' && this.loose > 0) {
      this.loose = 0;
      this.note('count');
    }
    this.field = part;
    return true;
  }

  private takeDate(): boolean {
    if (this.take(AGO) !== null) this.note('ago');
    else if (this.take(DAY) !== null || this.take(HOUR) !== null) this.note('timed');
    else return this.take(WEEKDAY) !== null || this.take(LUNAR) !== null;
    return true;
  }

  /** A number with its unit belongs to the field before it, or to the word behind it. */
  private takeNumber(): boolean {
    if (this.take(NUMBER) === null) return false;
    // 17字体：the next field's word, no unit.
    const unit = (this.wordAt(this.at)?.length ?? 0) > 1 ? undefined : UNITS.find(([form]) => this.take(form) !== null);
    const fields = unit?.[1] ?? ['counted', 'length', 'control', 'sky', 'turn'];
    const isOwn = this.field !== null && fields.includes(this.field);
    if (isOwn && unit !== undefined && this.field === 'sky') this.note('degrees');
    if (!isOwn) this.loose++;
    else if (this.field !== 'sky' && this.field !== 'turn') this.note('count');
    return true;
  }

  /** Names and titles stand behind the words that announce them, up to a blank or the next field. */
  private takeValue(): boolean {
    if (this.field !== 'named') return false;
    const from = this.at;
    while (this.at < this.line.length && this.at - from < LONGEST_VALUE) {
      if (/[\s【|｜（(]/.test(this.line.charAt(this.at)) || (this.at > from && this.fieldStartsAt(this.at))) break;
      this.at++;
    }
    return this.at > from;
  }

  /** A field's word with a colon, a number or the line's end behind it; in a name it may be a part of the name. */
  private fieldStartsAt(at: number): boolean {
    const word = this.wordAt(at);
    return (
      word !== null &&
      word.length > 1 &&
      words.get(word) !== 'sky' &&
      /^(?:次数|量|数|人数)?\s{0,3}(?:[:：\d【（(\s]|$)/.test(this.line.slice(at + word.length, at + word.length + 8))
    );
  }

  private wordAt(at: number): string | null {
    for (let length = Math.min(LONGEST_WORD, this.line.length - at); length > 0; length--) {
      const word = this.line.slice(at, at + length);
      if (words.has(word)) return word;
    }
    return null;
  }

  private take(form: RegExp): string | null {
    form.lastIndex = this.at;
    const found = form.exec(this.line);
    if (!found) return null;
    this.at = form.lastIndex;
    return found[0];
  }

  private note(what: Part | 'file' | 'ago' | 'timed' | 'degrees' | 'count'): void {
    this.seen.set(what, this.count(what) + 1);
  }

  private count(what: Part | 'file' | 'ago' | 'timed' | 'degrees' | 'count'): number {
    return this.seen.get(what) ?? 0;
  }

  private has(what: Part | 'file' | 'ago' | 'timed' | 'degrees' | 'count'): boolean {
    return this.seen.has(what);
  }
}

const LABEL_ALONE = /^(?:浏览|瀏覽|点击|點擊|阅读|閱讀|播放|人气|热度|访问)(?:[量数數]|次[数數]|人[数數])?\s?[:：]?$/;
const COUNT_ALONE = /^\d[\d,.，]{0,12}\s?[万萬kw]?\+?\s?(?:人次|[次人])?$/i;
const LONGEST_ALONE = 20;

/** Whether a line is the number of the page's counter that the line before it names. */
export function isCountOf(label: string, line: string): boolean {
  return line.length <= LONGEST_ALONE && label.length <= LONGEST_ALONE && COUNT_ALONE.test(line) && LABEL_ALONE.test(label);
}
