import { describe, expect, it } from 'vitest';
import { ownDefinitions } from '../../../lib/glossary/own-terms';
import { regionNamed, termsOf } from './terms-of';

const definitions = (text: string) => Object.fromEntries([...ownDefinitions(text)].map(([name, { text: words }]) => [name, words]));

describe('glossary sections', () => {
  it.each(['名词解释', '附：名词解释', '附件1：政府工作报告名词解释', '《政府工作报告》有关名词注释', '有关用语说明', '注释：'])(
    'reads the items below %s',
    (head) => {
      const text = `报告正文到此结束。\n${head}\n1.“两港三带”：云港、岭港和三条产业带。\n2.“一码通办”：凭一个码办事。`;
      expect(definitions(text)).toEqual({ 两港三带: '云港、岭港和三条产业带。', 一码通办: '凭一个码办事。' });
    },
  );

  it.each([
    ['1、“两港三带”，是指云港、岭港和三条产业带。', '云港、岭港和三条产业带。'],
    ['（1）两港三带：指云港、岭港和三条产业带。', '云港、岭港和三条产业带。'],
    ['①“两港三带”（第3页）：云港、岭港和三条产业带。', '云港、岭港和三条产业带。'],
    ['〔1〕两港三带：即云港、岭港和三条产业带。', '云港、岭港和三条产业带。'],
    ['【两港三带】指云港、岭港和三条产业带。', '云港、岭港和三条产业带。'],
    ['注1：两港三带——云港、岭港和三条产业带。', '云港、岭港和三条产业带。'],
    ['两港三带：云港、岭港和三条产业带。', '云港、岭港和三条产业带。'],
  ])('reads an item printed as %s', (item, text) => {
    expect(definitions(`正文。\n名词解释\n${item}`)).toEqual({ 两港三带: text });
  });

  it('reads several items in one line', () => {
    const line = '名词解释：1.“两港三带”：云港、岭港和三条产业带。2.“一码通办”：凭一个码办事。3.“三晒”：晒进度、晒质量、晒服务。';
    expect(Object.keys(definitions(line))).toEqual(['两港三带', '一码通办', '三晒']);
  });

  it('keeps sub-items and continued lines with their item', () => {
    const text = '名词解释\n1.“三晒”：分三步。\n第一步晒进度，第二步晒质量，第三步晒服务。\n2.“一码通办”：凭一个码办事。';
    expect(definitions(text)).toEqual({
      三晒: '分三步。第一步晒进度，第二步晒质量，第三步晒服务。',
      一码通办: '凭一个码办事。',
    });
  });

  it('divides the words among the names of a heading, where there is a part for each', () => {
    expect(definitions('名词解释\n1.“两港”和“三带”：云港、岭港；东带、中带、西带。')).toEqual({ 两港: '云港、岭港', 三带: '东带、中带、西带' });
    expect(definitions('名词解释\n1.“两港”“三带”：“两港”指云港和岭港，“三带”指东中西三条带。')).toEqual({ 两港: '云港和岭港', 三带: '东中西三条带' });
    expect(definitions('名词解释\n1.“两港”“三带”：港口与沿线产业的统称。')).toEqual({ 两港: '港口与沿线产业的统称。', 三带: '港口与沿线产业的统称。' });
  });

  it.each([
    ['5.指数保险：以气温、降水为准赔付的农业保险。', '指数保险', '以气温、降水为准赔付的农业保险。'],
    ['7.一指办：手机上点一下就能办成的事项。', '一指办', '手机上点一下就能办成的事项。'],
    ['免申即享：符合条件的企业无需申请即可享受政策。', '免申即享', '符合条件的企业无需申请即可享受政策。'],
    ['3.接诉即办——群众来电后当日派单、限时办结。', '接诉即办', '群众来电后当日派单、限时办结。'],
    ['“即买即退”：离境旅客在商店当场退税。', '即买即退', '离境旅客在商店当场退税。'],
    ['数字游民是指以网络为工作场所的人：不限于一地。', '数字游民', '以网络为工作场所的人：不限于一地。'],
  ])('lets the surest separator win in %s', (item, name, text) => {
    expect(definitions(`正文。\n名词解释\n${item}`)).toEqual({ [name]: text });
  });

  it('reads names and definitions that take turns, as cells, terms of a list, bold paragraphs and brackets give them', () => {
    const expected = { 两港三带: '云港、岭港和三条产业带。', 一码通办: '凭一个码，办所有的事。' };
    expect(definitions('正文。\n名词解释\n两港三带\n云港、岭港和三条产业带。\n一码通办\n凭一个码，办所有的事。')).toEqual(expected);
    expect(definitions('正文。\n名词解释\n序号\n名词\n释义\n1\n两港三带\n云港、岭港和三条产业带。\n2\n一码通办\n凭一个码，办所有的事。')).toEqual(expected);
    expect(definitions('正文。\n名词解释\n【两港三带】\n云港、岭港和三条产业带。\n【一码通办】\n凭一个码，办所有的事。')).toEqual(expected);
  });

  it('reads a question and its answer', () => {
    expect(definitions('什么是“两港三带”？\n云港、岭港和三条产业带，共五处。')).toEqual({ 两港三带: '云港、岭港和三条产业带，共五处。' });
    expect(definitions('3.何谓一码通办？凭一个码，办所有的事，不必多跑。')).toEqual({ 一码通办: '凭一个码，办所有的事，不必多跑。' });
  });

  it('leaves the page out of the last definition', () => {
    expect(definitions('名词解释\n1.“一码通办”：凭一个码办事。责任编辑：林小川\n扫一扫在手机打开当前页')).toEqual({ 一码通办: '凭一个码办事。' });
    expect(definitions('名词解释\n1.“一码通办”：凭一个码办事。\n上一篇：新闻发布会')).toEqual({ 一码通办: '凭一个码办事。' });
  });

  it('keeps the first word of a bracket that only begins like “means”', () => {
    expect(definitions('全面推行“三包三联”（指导各县找准主导产业、延伸产业链条）。')).toEqual({ 三包三联: '指导各县找准主导产业、延伸产业链条' });
    expect(definitions('实行“双清”（即时受理、当日办结、跟踪回访）。')).toEqual({ 双清: '即时受理、当日办结、跟踪回访' });
  });

  it('reads definitions that stand in the line below their name', () => {
    const text = '正文。\n注释\n［1］“两港三带”工程：\n云港、岭港和三条产业带。\n［2］三张“零关税”清单：\n甲清单、乙清单、丙清单。';
    expect(definitions(text)).toEqual({
      两港三带工程: '云港、岭港和三条产业带。',
      两港三带: '云港、岭港和三条产业带。',
      三张零关税清单: '甲清单、乙清单、丙清单。',
    });
  });

  it('gives every counted part of a bare heading the same words', () => {
    expect(Object.keys(definitions('正文。\n名词解释\n1.两个港口、三个通道：云港、岭港，东通道、中通道、西通道。'))).toEqual([
      '两个港口、三个通道',
      '两个港口',
      '三个通道',
    ]);
  });

  it('does not take body text below a table of contents for definitions', () => {
    expect(definitions('目录\n名词解释\n一、过去一年工作回顾\n过去一年，全市上下团结奋斗。\n主要目标是：生产总值增长5%。')).toEqual({});
  });
});

describe('footnotes', () => {
  it('reads a note whose mark stands after a word of the text', () => {
    const text = '加快建设“两港三带”〔1〕，推行一码通办②。\n〔1〕“两港三带”：云港、岭港和三条产业带。\n②一码通办：凭一个码办事。';
    expect(definitions(text)).toEqual({ 两港三带: '云港、岭港和三条产业带。', 一码通办: '凭一个码办事。' });
  });

  it('takes the name from the place of the mark where the note gives none', () => {
    expect(definitions('加快建设“两港三带”①。\n①指云港、岭港和三条产业带。')).toEqual({ 两港三带: '云港、岭港和三条产业带。' });
  });

  it.each(['〔1〕', '[1]', '［1］', '【1】', '①', '⑴', '❶', '¹', '㉑', '¹²'])('reads notes marked %s', (mark) => {
    const text = `加快建设“两港三带”${mark}工程。\n下一段。\n${mark}“两港三带”：云港、岭港和三条产业带。`;
    expect(definitions(text)).toEqual({ 两港三带: '云港、岭港和三条产业带。' });
  });

  it.each([
    ['¹', '1.'],
    ['¹', '[1]'],
    ['［12］', '12、'],
    ['②', '注2：'],
    ['¹', '1 '],
  ])('ties the mark %s to the note %s', (mark, note) => {
    const text = `加快建设“两港三带”${mark}。\n下一段。\n${note}“两港三带”：云港、岭港和三条产业带。`;
    expect(definitions(text)).toEqual({ 两港三带: '云港、岭港和三条产业带。' });
  });

  it('takes a numbered paragraph for a note only where its words stand before the mark', () => {
    expect(definitions('加快建设“两港三带”¹。\n1.产业项目：新增企业十家。')).toEqual({});
  });

  it('follows numbers that begin anew below each page', () => {
    const text = '建设“两港三带”①。\n①“两港三带”：云港、岭港。\n推行“一码通办”①。\n①“一码通办”：凭一个码办事。';
    expect(definitions(text)).toEqual({ 两港三带: '云港、岭港。', 一码通办: '凭一个码办事。' });
  });

  it('takes the name of a note without one from the words before its mark', () => {
    expect(definitions('推进三港两带〔1〕。\n〔1〕云港、岭港、海港和东西两带。')).toEqual({ 三港两带: '云港、岭港、海港和东西两带。' });
  });

  it('leaves an enumeration in the text alone', () => {
    expect(definitions('重点抓好：\n①产业发展：新增企业十家。\n②城市建设：新建道路三条。')).toEqual({});
  });
});

describe('definitions in passing', () => {
  it.each([
    ['推进“三晒”（晒进度、晒质量、晒服务）工作', '晒进度、晒质量、晒服务'],
    ['“三晒”即晒进度、晒质量、晒服务。', '晒进度、晒质量、晒服务'],
    ['“三晒”是指晒进度、晒质量、晒服务；另有考核', '晒进度、晒质量、晒服务'],
    ['实行进度质量服务公开制度（以下简称“三晒”）', '实行进度质量服务公开制度'],
  ])('reads %s', (text, words) => {
    expect(definitions(text)).toEqual({ 三晒: words });
  });

  it('reads the bracket behind a name that counts things, quoted or not', () => {
    expect(definitions('推进三港两带（云港、岭港、海港，东带、西带）建设')).toEqual({ 三港两带: '云港、岭港、海港，东带、西带' });
  });

  it('reads what is said of a bare name that is quoted elsewhere or known', () => {
    const said = (text: string) => termsOf(text).map(({ quote, definition }) => [quote, definition?.source, definition?.text]);
    expect(said('擦亮“晒拼创”品牌。晒拼创是指晒进度、拼项目、创一流。')).toContainEqual(['晒拼创', 'report', '晒进度、拼项目、创一流']);
    expect(said('深化放管服。本市放管服是指简化、监管、服务三件事。')).toContainEqual(['放管服', 'report', '简化、监管、服务三件事']);
    expect(said('高质量的发展是指既稳当又轻松的发展。')).toEqual([]);
  });

  it('reads the bracket behind a term of the glossary', () => {
    const [first] = termsOf('深化放管服（本市指简化、监管、服务三件事）改革，持续推进放管服。');
    expect(first).toMatchObject({ id: 'fangguanfu', definition: { source: 'report', text: '本市指简化、监管、服务三件事' } });
  });

  it.each(['“三晒”（见附件）', '“三晒”（2024—2026年）', '“三晒”（责任单位：市政府办公室、各区县）', '“云岭杯”（省级）'])('leaves %s alone', (text) => {
    expect(definitions(text)).toEqual({});
  });
});

describe('linking', () => {
  const text =
    '打造两港三带，擦亮“三晒”品牌；大家三晒三比。\n落实双碳要求。\n名词解释\n1.“两港三带”：云港、岭港和三条产业带。\n2.“三晒”：晒进度、晒质量、晒服务。\n3.“双碳”：本市的说法。';

  it('links every place in the body to the report’s own words', () => {
    const places = termsOf(text).filter(({ id }) => id === 'report:两港三带');
    expect(places).toHaveLength(2);
    expect(places[0]).toMatchObject({ start: 2, definition: { source: 'report', text: '云港、岭港和三条产业带。' } });
  });

  it('takes a short name only in quotation marks', () => {
    expect(termsOf(text).filter(({ id }) => id === 'report:三晒')).toHaveLength(2);
  });

  it('keeps the id of an entry, with the report’s words', () => {
    const [first] = termsOf(text).filter(({ quote }) => quote === '双碳');
    expect(first).toMatchObject({ id: 'shuangtan', definition: { source: 'report', text: '本市的说法。' } });
  });

  it('does not lend a region’s entry to another region’s term', () => {
    const [first] = termsOf('建设“五个中心”。\n名词解释\n1.“五个中心”：教育中心等五个。', regionNamed('澄浦口市', '云岭省'));
    expect(first).toMatchObject({ id: 'report:五个中心', definition: { source: 'report' } });
  });
});
