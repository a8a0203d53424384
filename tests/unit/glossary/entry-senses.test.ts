/** Senses that were shown with confidence where something else was meant, and the places where they are meant. */
import { describe, expect, it } from 'vitest';
import { glossaryEntries } from '../../../lib/glossary/entries';
import { regionNamed, termsOf } from './terms-of';

const luming = regionNamed('鹿鸣市', '云岭省');

/** Headword of the entry that explains the words in the sentence, null where none does. */
function explained(sentence: string, words: string, region = luming): string | null {
  const start = sentence.indexOf(words);
  const end = start + words.length;
  const term = termsOf(sentence, region).find((found) => found.definition?.source === 'builtin' && found.start < end && found.end > start);
  return term ? (glossaryEntries.find(({ id }) => id === term.id)?.zh ?? null) : null;
}

describe('entries with a test of fit', () => {
  it.each([
    ['电动车、烟花等“一件事”全链条整治扎实推进', '一件事', /高效办成/],
    ['推动从解决“一件事”到“一类事”', '一件事', /高效办成/],
    ['出台安商兴业“二十条”，兑现奖补两千万元', '二十条', /防控/],
    ['新生儿疾病筛查应检尽检', '应检尽检', /应收/],
    ['健全党政军警民“五位一体”边境联防联控机制', '五位一体', /五位一体/],
    ['落实地下水水位水量“双控”', '双控', /能耗/],
    ['望川产业园形成“一核两翼”格局', '一核两翼', /一核两翼/],
    ['加强政府“三资”管理', '三资', /农村/],
    ['严防“七个有之”，做到“五个必须”', '五个必须', /五个必须/],
    ['双百行动：干部联系百户群众、百家商户', '双百行动', /双百/],
    ['推动燃气重大隐患动态清零，加强风险防控', '动态清零', /清零/],
    ['鹿鸣保税物流中心（B型）封关运行', '封关', /海南/],
    ['创新发展理念，破解发展难题', '新发展理念', /新发展理念/],
    ['坚持城乡统筹，节约用地', '乡统筹', /税费/],
    ['保护好非物质文化遗产', '物质文化遗产', /^物质/],
    ['按照科学发展观和以人为本的要求，注重“五个统筹”', '五个统筹', /经济工作/],
    ['对三名患者审结病历资料', '审结', /结案率/],
    ['全市实现水通、电通、路通“三通”', '三通', /两岸/],
    ['县城主干道限购区段禁止停车', '限购', /^限/],
    ['今年是新世纪第一个五年计划的开局之年', '第一个五年计划', /五年计划/],
    ['完成制度集成创新成果二十项', '集成创新', /自主创新/],
    ['云亭区“米”字形高铁网加快形成', '米”字形高铁', /高铁/],
    ['推动各项惠企政策执行到位', '执行到位', /执行到位/],
    ['对重大招商项目实行“一事一议”', '一事一议', /奖补/],
    ['取消汽车限购，支持住房改善需求', '限购', /^住房/],
    ['推进城乡居民居屋顶光伏改造，改造旧房屋', '居屋', /香港/],
    ['健全统计法规制度', '统计法', /统计法/],
    ['贯彻土地管理法律法规', '土地管理法', /土地管理法/],
    ['宣传海洋环境保护法', '环境保护法', /^环境保护法/],
    ['修订行政监察法', '监察法', /^监察法/],
    ['全区社会大局由乱到治', '由乱到治', /由治及兴/],
    ['各地加入“抢人才”行列', '抢人才', /香港/],
    ['接待团队和个人游客两万人次', '个人游', /港澳/],
    ['闽东北地区出现强降雨', '闽东北', /协同/],
    ['严格遵守宪法和法律', '宪法', /宪法/],
  ])('are not shown where the context says otherwise: %s', (sentence, words, wrong) => {
    expect(explained(sentence, words) ?? '').not.toMatch(wrong);
  });

  it.each([
    ['新增“高效办成一件事”事项二十个，新生儿出生“一件事”上线', '新生儿出生“一件事”', /高效办成/],
    ['落实疫情防控“二十条”', '二十条', /防控“二十条”/],
    ['疫情期间做到应检尽检', '应检尽检', /应收/],
    ['统筹推进“五位一体”总体布局', '五位一体', /五位一体/],
    ['完善能耗“双控”，降低碳排放强度', '双控', /能耗/],
    ['村集体“三资”管理平台上线', '三资', /农村/],
    ['中央经济工作会议总结了做好经济工作的“五个必须”', '五个必须', /五个必须/],
    ['三家国有企业入选国企改革“双百行动”', '双百行动', /双百/],
    ['疫情防控坚持动态清零', '动态清零', /清零/],
    ['海南自由贸易港十二月封关', '封关', /封关/],
    ['按照科学发展观的要求，注重“五个统筹”', '五个统筹', /科学发展观/],
    ['按照中央经济工作会议关于“五个统筹”的部署', '五个统筹', /经济工作/],
    ['做到“两个确保”，按时发放下岗职工生活费和养老金', '两个确保', /1998/],
    ['全市法院审结各类案件三万件', '审结', /审结/],
    ['鼓励两岸直接“三通”', '三通', /两岸/],
    ['落实商品住房限购措施', '限购', /限购/],
    ['全市法院首次执行案件执行到位金额九亿元', '执行到位', /^执行到位$/],
    ['村级公益事业一事一议奖补项目四十个', '一事一议', /奖补/],
    ['组织新任命人员宪法宣誓', '宪法宣誓', /宪法/],
    ['修订后的统计法施行', '统计法', /^统计法$/],
    ['支持香港特别行政区行政长官依法施政', '行政长官', /行政长官/],
    ['建设闽西南协同发展区', '闽西南协同发展区', /闽西南/],
  ])('are shown where they are meant: %s', (sentence, words, right) => {
    expect(explained(sentence, words)).toMatch(right);
  });
});

describe('neighbours', () => {
  it.each([
    ['融资平台', '压降融资平台数量', /^融资平台$/],
    ['中试基地', '建成中试基地三个', /^中试/],
    ['瞪羚企业', '新增瞪羚企业十二家', /^瞪羚/],
    ['永久基本农田', '划定永久基本农田', /^永久基本农田$/],
    ['省直管县', '推进省直管县改革', /^省直管县/],
    ['保障性租赁住房', '筹集保障性租赁住房三千套', /^保障性租赁住房$/],
    ['公租房', '分配公租房八百套', /^公共租赁住房$/],
    ['水污染防治行动计划', '实施水污染防治行动计划', /^水污染/],
    ['土壤污染防治行动计划', '实施土壤污染防治行动计划', /^土壤污染/],
    ['核酸检测能力', '提升核酸检测能力', /^核酸检测能力$/],
    ['一表通', '推广“一表通”', /^一表通$/],
    ['公参民', '规范“公参民”学校', /^公参民$/],
    ['电力体制改革', '深化电力体制改革', /^电力体制改革$/],
    ['高水平人才高地', '建设高水平人才高地', /^高水平人才高地$/],
    ['生育津贴', '生育津贴直接发放至个人', /^生育津贴$/],
    ['粮食储备', '压实粮食储备责任', /^粮食储备$/],
    ['智慧法院', '推进智慧法院建设', /^智慧法院$/],
    ['新型农村合作医疗', '推进新型农村合作医疗试点', /^新型农村合作医疗$/],
    ['全面建设小康社会', '全面建设小康社会取得新进展', /^全面建设小康社会$/],
  ])('%s has an entry of its own', (words, sentence, title) => {
    expect(explained(sentence, words)).toMatch(title);
  });
});

describe('ordinary policy language without quotation marks', () => {
  it.each([
    '建设现代化产业体系',
    '坚持投资于物和投资于人紧密结合',
    '促进经济社会发展全面绿色转型',
    '加快构建房地产发展新模式',
    '自觉接受各民主党派监督',
    '贯彻中央经济工作会议精神',
    '提请审议地方性法规三件',
    '办结行政复议案件四十件',
    '加强国防动员',
    '全市经营主体达到九万户',
    '激发民间投资活力',
    '扩大服务消费',
    '建成算力中心',
    '发展生物制造',
    '坚持一个中国原则和“九二共识”',
    '运行中欧（亚）班列三百列',
  ])('%s', (sentence) => {
    expect(termsOf(sentence, luming).some(({ definition }) => definition?.source === 'builtin')).toBe(true);
  });

  it.each(['天气转凉，注意保暖', '全市人民欢度佳节', '会议在望川县举行', '大家一致认为要抓紧时间', '道路两旁种满了树'])(
    'leaves plain words alone: %s',
    (sentence) => {
      expect(termsOf(sentence, luming)).toEqual([]);
    },
  );
});

describe('what an entry’s neighbour explained', () => {
  it.each([
    ['完善鹿鸣大学学生资助体系', '学生资助体系', 'xuesheng-zizhu'],
    ['支持红十字会开展救护培训', '红十字会', 'hongshizihui'],
    ['开行铁水联运班列九十列', '铁水联运', 'duoshi-lianyun'],
    ['建成户外劳动者服务站点七十个', '户外劳动者服务站点', 'gonghui-yizhan'],
    ['支持粮食主产区发展', '粮食主产区', 'liangshi-zhuchanqu'],
    ['新增高技能人才八千人', '高技能人才', 'gaojineng-rencai'],
  ])('%s: %s is %s', (sentence, quote, id) => {
    expect(termsOf(sentence, luming).map((term) => [term.quote, term.id])).toContainEqual([quote, id]);
  });

  it('is no name with a verb behind it', () => {
    expect(termsOf('牢记习近平总书记视察鹿鸣时的嘱托', luming).map(({ id }) => id)).not.toContain('zhongyao-zhishi-pishi');
  });
});

describe('words that hold the letters of an entry and mean something else', () => {
  const ids = (sentence: string): string[] => termsOf(sentence, luming).map(({ id }) => id);

  it.each([
    ['探测器在月球背面软着陆', '推动经济软着陆', 'ruanzhuolu'],
    ['推进产业生态化', '营造产业生态', 'chanye-shengtai'],
    ['公示案件评审结果', '全年审结案件九十件', 'shenjie'],
    ['清理欠缴的农业税收', '全部取消农业税', 'nongcun-shuifei-gaige'],
    ['吸引乡贤返乡创业投资', '设立创业投资基金', 'chuangtou-tianshi'],
    ['民生八项支出增长', '财政八项支出增长', 'baxiang-zhichu'],
    ['提高调度的科学智能化水平', '布局科学智能研究', 'keji-zhineng'],
    ['电费先用后付', '专利先用后付', 'xianshiyong-houfufei'],
    ['划定犬只禁养区', '养殖场退出禁养区', 'jinran-jieganjinshao'],
    ['实施乡镇“三步走”战略', '按现代化“三步走”战略部署', 'sanbuzou'],
    ['争取国债资金九亿元', '发行长期建设国债', 'changqi-jianshe-guozhai'],
    ['纠正违法占地', '发出纠正违法通知书', 'lian-jiandu'],
    ['企业库有进有退', '坚持抓大放小', 'zhuada-fangxiao'],
  ])('%s is another thing than %s', (other, meant, id) => {
    expect(ids(other)).not.toContain(id);
    expect(ids(meant)).toContain(id);
  });

  it.each(['推广大数据', '当选人民法院院长', '依法暂予监外执行', '防止水土流失'])('leaves the plain noun of %s alone', (sentence) => {
    expect(ids(sentence)).toEqual([]);
  });
});
