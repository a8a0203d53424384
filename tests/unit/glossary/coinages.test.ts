import { describe, expect, it } from 'vitest';
import { numberedCoinages, quotedCoinages } from '../../../lib/glossary/coinages';
import { termsOf } from './terms-of';

const quoted = (text: string) => quotedCoinages(text).map(({ start, end }) => text.slice(start, end));
const numbered = (text: string) => numberedCoinages(text).map(({ start, end }) => text.slice(start, end));

describe('quoted coinages', () => {
  it.each(['两港三带', '南水北光', '一码通办', '双提', '云岭云品', '五链协同、六方联动', '物业+养老'])('takes “%s” for a coinage', (words) => {
    expect(quoted(`深化“${words}”建设`)).toEqual([words]);
  });

  it.each([
    ['压舱石', 'a figure of speech'],
    ['富民', 'an emphasised word of two letters'],
    ['云岭论坛', 'the name of an event'],
    ['澄浦口大学', 'the name of a body'],
    ['远望九号', 'the name of a ship'],
    ['我们一定把云岭建设得更好', 'a sentence'],
    ['这条路修好了。', 'a sentence'],
    ['7·19', 'the date of an event'],
    ['挂号难', 'a complaint'],
    ['飞天梦', 'a dream'],
    ['6%以上，力争达到7%', 'a figure'],
    ['0.5个百分点', 'a figure'],
  ])('leaves “%s” alone: %s', (words) => {
    expect(quoted(`有力应对“${words}”`)).toEqual([]);
  });

  it('leaves the name of a storm alone', () => {
    expect(quoted('抗击台风“海葵二代”')).toEqual([]);
  });

  it.each([
    ['荣获“云岭长寿之乡”称号', 'an honour'],
    ['澄浦县获评“全省蔬菜十强县”荣誉', 'an honour'],
    ['查处生产销售“神水”的犯罪团伙', 'goods of a crime'],
    ['判处制售“三无口罩”的被告人', 'goods of a crime'],
    ['打击假冒“云岭毛尖”的行为', 'a brand'],
  ])('leaves the quoted words of %s alone: %s', (text) => {
    expect(quoted(text)).toEqual([]);
  });

  it('leaves long quotations alone', () => {
    expect(quoted(`提出“${'发'.repeat(25)}”`)).toEqual([]);
  });
});

describe('numbered coinages', () => {
  it('takes a code with N or three members for a coinage wherever it stands', () => {
    expect(numbered('构建1+4+N体系，完善“2+3+6”架构')).toEqual(['1+4+N', '2+3+6']);
  });

  it('takes a plain sum only before the name of a system', () => {
    expect(numbered('培育“3+1”主导产业')).toEqual(['3+1']);
    expect(numbered('实行5+2工作')).toEqual([]);
  });
});

describe('terms without an entry', () => {
  it('carry an id of the report and no definition', () => {
    expect(termsOf('打造“云岭云品”，擦亮“云岭云品”招牌')).toMatchObject([
      { id: 'report:云岭云品', definition: null },
      { id: 'report:云岭云品', definition: null },
    ]);
  });
});
