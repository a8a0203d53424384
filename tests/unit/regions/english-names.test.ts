import { describe, expect, it } from 'vitest';
import { fitOf, otherNames } from '../../../lib/compare/indicator-search';
import { allDivisions } from '../../../lib/language/regions';
import { inChinese, placeNamesOf } from '../../../lib/language/regions/place-names';
import { placeNameRows } from '../../../lib/language/regions/place-name-rows';

const names = placeNamesOf(placeNameRows());

describe('English names of divisions', () => {
  it.each([
    ['陕西省', 'Shaanxi'],
    ['山西省', 'Shanxi'],
    ['内蒙古自治区', 'Inner Mongolia'],
    ['香港特别行政区', 'Hong Kong'],
    ['澳门特别行政区', 'Macao'],
    ['全国', 'China'],
    ['拉萨市', 'Lhasa'],
    ['乌鲁木齐市', 'Urumqi'],
    ['锡林郭勒盟', 'Xilingol League'],
    ['喀什地区', 'Kashgar Prefecture'],
    ['西安市', "Xi'an"],
    ['六安市', "Lu'an"],
    ['吉林省', 'Jilin'],
    ['吉林市', 'Jilin City'],
    ['恩施土家族苗族自治州', 'Enshi Tujia and Miao Autonomous Prefecture'],
    ['威宁彝族回族苗族自治县', 'Weining Yi, Hui and Miao Autonomous County'],
    ['赵县', 'Zhaoxian County'],
    ['铅山县', 'Yanshan County'],
    ['义乌市', 'Yiwu City'],
    ['陈巴尔虎旗', 'Old Barag Banner'],
    ['鄂伦春自治旗', 'Oroqen Autonomous Banner'],
    ['浦东新区', 'Pudong New Area'],
    ['错那市', 'Cona City'],
  ])('%s is %s', (name, english) => {
    expect(names.get(name)).toBe(english);
  });

  it('are there for every province, prefecture and county, in Latin letters', () => {
    const lacking = [...allDivisions().values()].filter(({ name, code }) => !names.has(name) && !/^\d{4}[67]/.test(code)).map(({ name }) => name);
    // Management committees and a sea area have no type of their own.
    expect(lacking.length).toBeLessThan(8);
    for (const english of names.values()) expect(english).toMatch(/^[A-Z][A-Za-zü',\u2013 -]+$/u);
  });

  it('are told apart where provinces differ in the ear alone', () => {
    const provinces = [...allDivisions().values()].filter(({ level }) => level === 'province').map(({ name }) => names.get(name));
    expect(new Set(provinces).size).toBe(34);
  });
});

describe('regions named in English in a wish', () => {
  const regions = ['陕西省', '内蒙古自治区', '吕梁市', '恩施土家族苗族自治州'];

  it.each([
    ['Shaanxi low-altitude economy', '陕西省 low-altitude economy'],
    ['grain inner mongolia', 'grain 内蒙古自治区'],
    ['luliang', '吕梁市'],
    ['Enshi 茶', '恩施土家族苗族自治州 茶'],
    ['enshi tujia and miao autonomous prefecture', '恩施土家族苗族自治州'],
    ['Zhejiang GDP', 'Zhejiang GDP'],
    ['"Shaanxi style"', '"Shaanxi style"'],
    ['新质生产力', '新质生产力'],
  ])('%s → %s', (typed, expected) => {
    expect(inChinese(typed, regions, names)).toBe(expected);
  });
});

describe('indicators by their customary names', () => {
  const gdp = { code: 'gdp', name: { zh: '地区生产总值（GDP）', en: 'Gross regional product (GDP)' }, also: otherNames('gdp') };

  it.each(['gross domestic product', 'Gross Domestic', '国内生产总值', '地区生产总值', 'gdp'])('%s finds GDP', (typed) => {
    expect(fitOf(gdp, typed)).toBeGreaterThan(0);
  });

  it('finds no other thing', () => {
    expect(fitOf(gdp, 'grain')).toBe(0);
  });
});
