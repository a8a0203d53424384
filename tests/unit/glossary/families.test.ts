/** Coinages that their shape explains: what is found, what says what it is, and what is left alone. */
import { describe, expect, it } from 'vitest';
import { marksOfAnalysis } from '../../../lib/highlight/marks';
import type { Analysis } from '../../../lib/model/analysis';
import { termKind } from '../../../lib/model/term-kind';
import { regionNamed, termsOf } from './terms-of';

const yunling = regionNamed('澄浦县', '鹿鸣市', '云岭省');
const coined = (text: string) => termsOf(text, yunling).flatMap(({ quote, family }) => (family ? [[quote, family]] : []));

describe('coinages of a known shape', () => {
  it.each([
    ['实施“2468”发展战略', '2468', 'shuzi-daihao'],
    ['构建1+5+X体系，完善1+5+N格局', '1+5+N', 'shuzi-daihao'],
    ['扎实抓好“六个抢抓”', '六个抢抓', 'shuzi-gaikuo'],
    ['推动“一廊三片”联动', '一廊三片', 'shuzi-gaikuo'],
    ['深入开展“工程质量巩固年”活动', '工程质量巩固年', 'zhuti-nian'],
    ['锚定“湖山相映城、和乐新澄浦”目标', '湖山相映城、和乐新澄浦', 'pailie-kouhao'],
    ['统筹推进稳增长、促转型、惠民生、保生态各项工作', '稳增长、促转型、惠民生、保生态', 'renwu-pailie'],
    ['坚持“减存量、控增量、防变量”，积案明显减少', '减存量、控增量、防变量', 'renwu-pailie'],
    ['抓产业、强设施、优环境，澄浦面貌一新', '抓产业、强设施、优环境', 'renwu-pailie'],
    ['推广“桑果贷”', '桑果贷', 'tech-dai'],
    ['推行“坝塬长制”', '坝塬长制', 'duo-zhangzhi'],
    ['打响“云岭桑茶之乡”名片', '云岭桑茶之乡', 'chengshi-mingpian'],
    ['实施“金桥引才”工程', '金桥引才', 'mingming-xiangmu'],
    ['打赢桥涵拓宽攻坚战', '桥涵拓宽攻坚战', 'mingming-zhan'],
    ['开展桥隧隐患清查专项行动', '桥隧隐患清查专项行动', 'mingming-zhan'],
    ['获批国家级桑茶产业融合示范区', '桑茶产业融合示范区', 'shifan-chenghao'],
    ['先后获得“全国桑茶产业先进县”等称号', '全国桑茶产业先进县', 'rongyu-chenghao'],
    ['入选“中国桑茶十强县”', '中国桑茶十强县', 'rongyu-chenghao'],
    ['被评为全省湖区绿化先进单位', '湖区绿化先进单位', 'rongyu-chenghao'],
    ['深化平安澄浦建设', '平安澄浦', 'diming-jianshe'],
    ['建设“数字鹿鸣”', '数字鹿鸣', 'diming-jianshe'],
  ])('%s: %s is of %s', (text, quote, family) => {
    expect(coined(text)).toContainEqual([quote, family]);
  });

  it('keep their own id and carry the words of the entry that explains the shape', () => {
    const [term] = termsOf('扎实抓好“六个抢抓”', yunling);
    expect(term).toMatchObject({ id: 'report:六个抢抓', family: 'shuzi-gaikuo', definition: { source: 'builtin' } });
    expect(term?.definition?.text).toContain('不能猜');
  });

  it.each([
    ['纪念“五四”', 'days'],
    ['发展“两岸”交流', 'places'],
    ['评选“十佳”', 'honours'],
    ['立足“百年”大计', 'spans of years'],
    ['开展为期三个月的专项行动', 'an end without a name'],
    ['今年三月以来全县各乡镇各部门各单位干部群众参加攻坚战', 'an end whose name begins nowhere'],
    ['拨打“4567”', 'a number without a plan behind it'],
  ])('leave %s alone: %s', (text) => {
    expect(coined(text)).toEqual([]);
  });

  it('give way to an entry and to the report’s own words', () => {
    expect(termsOf('打好污染防治攻坚战', yunling)).toMatchObject([{ quote: '污染防治攻坚战', category: 'ecology' }]);
    const own = termsOf('扎实抓好“六个抢抓”（抢抓政策、抢抓项目、抢抓市场、抢抓人才、抢抓土地、抢抓时间）', yunling);
    expect(own[0]).toMatchObject({ id: 'report:六个抢抓', definition: { source: 'report' } });
    expect(own[0]?.family).toBeUndefined();
  });

  it.each(['开发护林员、保洁员、护路员等岗位', '做到稳增长、促转型', '扩大生产规模、提高产品质量、促进农民增收'])('are no row of tasks: %s', (text) => {
    expect(termsOf(text, yunling).flatMap(({ family }) => (family === 'renwu-pailie' ? [family] : []))).toEqual([]);
  });

  it('name other places only where the report is theirs', () => {
    expect(coined('学习平安苍云建设')).toEqual([]);
    expect(termsOf('深化平安澄浦建设', null).flatMap(({ family }) => family ?? [])).toEqual([]);
  });

  it('stay coinages for whoever hides or thins out marks', () => {
    const terms = termsOf('扎实抓好“六个抢抓”', yunling);
    expect(terms.map(termKind)).toEqual(['coinage']);
    const analysis = { figures: [], indicators: [], terms } as unknown as Analysis;
    const [mark] = marksOfAnalysis(
      analysis,
      { figures: 'none', indicators: [], terms: 'all', hiddenTerms: [], hiddenCategories: [] } as never,
      ({ start, end }) => ({ start, end }),
    );
    expect(mark?.layers).toEqual(['reportlens-term', 'reportlens-coinage']);
  });
});

describe('words to the audience', () => {
  it.each([
    '现在，我代表县人民政府向大会报告工作，请予审议，并请各位政协委员和其他列席人员提出意见。',
    '以上报告，请各位代表审查，并请列席会议的同志提出宝贵意见。',
    '各位代表、各位政协委员、列席会议的同志们：',
    '尊敬的各位人大代表！',
    '同志们：',
  ])('mark nothing: %s', (text) => {
    expect(termsOf(text, yunling)).toEqual([]);
  });

  it('end where something is told', () => {
    expect(termsOf('同志们：\n办理政协提案二十件。', yunling).map(({ quote }) => quote)).toEqual(['政协提案']);
  });

  it('takes the name of a region as it is written, whatever signs it has', () => {
    for (const name of ['澄(浦', '澄浦+', '.*', '澄[浦'])
      expect(termsOf('深化平安澄浦建设', regionNamed(name)).flatMap(({ quote, family }) => (family === 'diming-jianshe' ? [quote] : []))).toEqual([]);
  });
});
