/** The place that a title or an office's name begins with: 望川市云亭区2025年…公报, 青禾市教育局. */
import { divisionsNamed, levelOfName } from '../language/regions';
import { PART } from './sorts/forms';

const OPENING = new RegExp(
  `^(?:[0-9一]图(?:读懂|看懂|速览)|图解|速览|数读|聚焦)?[！!：:丨|]?《?(?:关于)?(?:印发|下达|上报|报送|提请(?:审议|审查|批准)|批准)?《?(?:\\d{4}年?度?)?(?:${PART})?(?:国家统计局)?`,
  'u',
);
const ENDINGS = [
  '特别行政区',
  '自治区',
  '自治州',
  '自治县',
  '自治旗',
  '开发区',
  '高新区',
  '地区',
  '新区',
  '街道',
  '苏木',
  '省',
  '市',
  '县',
  '区',
  '旗',
  '盟',
  '镇',
  '乡',
  '州',
];
const LONGEST = 14;
/** Words that end like places and are none. */
const NO_PLACE =
  /^(?:[全我本各该两每多几有一二三四五六七八九十]|.*(?:城市|超市|股市|都市|上市|门市|楼市|社区|园区|景区|城区|郊区|山区|校区|辖区|灾区|牧区|小区|街区|片区|市区|县区|省市|区县|县市|市县|乡镇|村镇|城镇|省区|入市|后市|地市|人民|直辖市)$|.*[全我本各该][省市区县州旗盟镇乡]$|.*[的了和与在为、，]|.*(?:政府|政协|代表|会议|报告|国务院|推进|实施|加快|支持|促进|关于|部分|地方))/;
/** What follows a place in titles and names of offices. */
const FOLLOWS =
  /^(?:\d{4}年|[一二][〇零○一二三四五六七八九]{3}年|国民经济|人民|政府|政协|统计|财政|人大|第[一二三四五六七八九十\d]{1,3}[届个次]|[“全]|[一二三四五六七八九十]{1,2}五|上半年|前三季度|[一二三四]季度|\d{1,2}[月—-]|\p{Script=Han}{2,14}(?:[局厅办署]|委员会|管委会|法院|检察院|调查总?队)|行署|经济|GDP|生产总值|工业|农业|服务业|规模以上|固定资产|房地产|社会|居民|城[镇乡]|农村|外贸|进出口|消费|价格|能源|用电|粮食|旅游|人力资源|卫生|教育|科技|科学|知识产权|生态|环境|水资源|气候|自然|国土|土地|民政|审计|市级|区级|县级|本级|[和与]|\d{1,2}%|工作|预算|决算|发展|两会|党委|去年|[公发]布|出台|实施|推进|推动|加快|关于|$)/u;

/** The chain of names that opens a text, or null. Listed names are never cut (津市市, 新市区). */
export function leadingPlace(text: string): string | null {
  const rest = text.replace(OPENING, '');
  let end = 0;
  for (;;) {
    const length = placeLength(rest.slice(end));
    if (length === 0) break;
    end += length;
  }
  if (end === 0) return null;
  const place = rest.slice(0, end);
  return FOLLOWS.test(rest.slice(end)) ? place : null;
}

function placeLength(text: string): number {
  for (let length = Math.min(text.length, LONGEST); length >= 2; length--) {
    if (divisionsNamed(text.slice(0, length)).length > 0) return length;
  }
  for (let at = 2; at < Math.min(text.length, LONGEST); at++) {
    const ending = ENDINGS.find((candidate) => text.startsWith(candidate, at));
    if (ending === undefined) continue;
    const name = text.slice(0, at + ending.length);
    return levelOfName(name) !== null && /^\p{Script=Han}+$/u.test(name) && !NO_PLACE.test(name) ? name.length : 0;
  }
  return 0;
}
