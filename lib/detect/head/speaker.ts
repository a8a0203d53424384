/** Who delivered a report. */

const OFFICES =
  '(?:代理?|党组书记、|党委书记、|党委副书记、|书记、)?(?:省长|市长|州长|盟长|县长|区长|旗长|镇长|乡长|行署专员|专员|主席|总理|行政长官|管委会主任|办事处主任|主任|院长|检察长|局长|厅长|部长|代表)';
const NAME = '[\\u4e00-\\u9fa5\\u3400-\\u4dbf]{2,4}|[\\u4e00-\\u9fa5]{1,8}(?:[·•．][\\u4e00-\\u9fa5]{1,10}){1,3}';
const LINE = new RegExp(`(?:^|[\\u4e00-\\u9fa5）])${OFFICES}[：:]?(${NAME})[）)]?$`);
const BEFORE_OFFICE = new RegExp(`^(${NAME})[，,]?[\\u4e00-\\u9fa5]{0,12}?${OFFICES}$`);
const AT_SESSION = new RegExp(
  `${OFFICES}([\\u4e00-\\u9fa5\\u3400-\\u4dbf]{2,4}?|[\\u4e00-\\u9fa5]{1,8}(?:[·•．][\\u4e00-\\u9fa5]{1,10}?){1,3})(?=在[^。\\n]{2,40}(?:会议|大会)上)`,
);
const SAYS = new RegExp(`${OFFICES}(${NAME})(?:同志)?(?:代表[\\u4e00-\\u9fa5]{1,14}政府，?)?(?:向大会)?[作做]《?政府工作的?报告`);
const OFFICE_ALONE = new RegExp(`^[—\\-（(]{0,3}[\\u4e00-\\u9fa5]{0,20}${OFFICES}$`);
const NAMED = new RegExp(`^(?:报告人|主讲人|发言人)[：:]?(?:[\\u4e00-\\u9fa5]{0,20}?${OFFICES})?(${NAME})$`);
const NAME_ALONE = new RegExp(`^[（(]?(${NAME})[）)]?$`);
/** Words of page furniture and of institutions, which are as short as names. */
const NO_NAME =
  /政府|会议|报告|工作|人民|大会|全文|正文|下载|打印|分享|收藏|首页|来源|目录|名单|字号|关闭|返回|公开|新闻|要闻|信息|时间|国务院|各位|代表|委员|同志|[年月日]|[省市县区局院厅]$/;
const LONGEST_LINE = 80;

/**
 * The speaker's name as printed without blanks, or null. `lines` are those of the head; `closed` tells that a salutation
 * ends it, so that the line right before is the likeliest.
 */
export function speakerOf(lines: readonly string[], closed: boolean): string | null {
  // Who leads a press conference speaks for nobody.
  const short = lines
    .filter((line) => !/^[（(]?主持人/.test(line))
    .map((line) => line.replace(/^[（(—\-\s]+/, '').replace(/(?<=[\u4e00-\u9fa5]{2})同志[）)]?$/, ''))
    .filter((line) => line.length <= LONGEST_LINE);
  return onOwnLine(closed ? [...short].reverse() : short) ?? beneathOffice(short) ?? inSentence(lines) ?? (closed ? aloneBeforeSalutation(short) : null);
}

function onOwnLine(lines: readonly string[]): string | null {
  for (const line of lines) {
    const name = (NAMED.exec(line) ?? LINE.exec(line) ?? BEFORE_OFFICE.exec(line))?.[1];
    if (name && !NO_NAME.test(name)) return name;
  }
  return null;
}

/** 国务院总理 on one line, the name on the next. */
function beneathOffice(lines: readonly string[]): string | null {
  for (let at = 0; at + 1 < lines.length; at++) {
    if (!OFFICE_ALONE.test(lines[at] ?? '')) continue;
    const name = NAME_ALONE.exec(lines[at + 1] ?? '')?.[1];
    if (name && !NO_NAME.test(name)) return name;
  }
  return null;
}

function inSentence(lines: readonly string[]): string | null {
  for (const line of lines) {
    const name = (AT_SESSION.exec(line) ?? SAYS.exec(line))?.[1];
    if (name && !NO_NAME.test(name)) return name;
  }
  return null;
}

/** A name alone between the session and the salutation: heads of the first national reports. */
function aloneBeforeSalutation(lines: readonly string[]): string | null {
  const last = lines[lines.length - 1] ?? '';
  const name = NAME_ALONE.exec(last)?.[1];
  const above = lines[lines.length - 2] ?? '';
  return name && !NO_NAME.test(name) && /会议|大会|报告|\d{4}年/.test(above) ? name : null;
}
