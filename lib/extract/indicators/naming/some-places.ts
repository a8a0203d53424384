/** Pass 5c: what is told of some places only: 有三分之一的县，财政收入增长12%以上. It is theirs, and no indicator of the whole. */
import { clausesBefore, type Statement } from '../statement';

/** How many of what kind of places or bodies, at the end of a clause. */
const SOME_PLACES =
  /(?<=^(?:[全我本][国省市县区州盟])?|有|其中)((?:[一二三四五六七八九十\d]{1,3}分之[一二三四五六七八九十\d]{1,3}|[一二三四五六七八九]成(?:以上|左右|多)?|[\d.]{1,5}[%％](?:以上|左右)?|百分之[一二三四五六七八九十]{1,4}(?:以上|左右)?|(?:一半|过?半数)(?:以上|左右)?|(?:绝大)?多数|大部分|部分|少数|不少|有些|个别)的?(?:[省市县区州盟旗村镇乡]|自治[区州县]|地区|县[市区]|市[县州]|区县|乡镇|街道|社区|行业|企业|园区|学校|医院|农户)(?:[、和](?:[省市县区州盟旗村镇乡]|自治区|直辖市|地区|乡镇))*)$/;
/** What opens with it is told of the whole again. */
const OF_ALL = /^(?:全[国省市县区州盟]|[我本][省市县区州]|[省市县区州]本级)/;

/** The statement as theirs where a clause before it, in what no ；parts from it, ends with some places. */
export function ofSomePlaces(statement: Statement): Statement {
  if (statement.subject !== '' || statement.name === '' || OF_ALL.test(statement.clause.text)) return statement;
  const listed = ofListedPlace(statement);
  if (listed) return listed;
  const subject = somePlacesBefore(statement);
  return subject === '' ? statement : { ...statement, subject, entry: null };
}

/** 人口增长较多的3个县依次为: what the places are set in order by. */
const ORDERED = /^(?<what>\p{Script=Han}{2,12}?)(?:增长|增加|减少|下降|增速|总量)?(?:居前|靠前|[较最][多快大高少])/u;
const PLACE = /^\p{Script=Han}{1,10}(?:[省市县区州盟旗镇乡]|街道|开发区|地区)$/u;

/** 依次为：云亭区、望川县，| 分别增加 | 2.1万人、1.3万人: each value is of the place that stands where it does; null for other statements. */
function ofListedPlace(statement: Statement): Statement | null {
  const { clause, placed, predicate, name } = statement;
  const what = ORDERED.exec(name)?.groups?.what;
  const before = clausesBefore(statement).at(-1)?.text;
  if (what === undefined || before === undefined || !predicate.each) return null;
  const places = before.slice(before.lastIndexOf('：') + 1).split(/[、和]/);
  if (places.length !== clause.placed.length || !places.every((place) => PLACE.test(place))) return null;
  return { ...statement, subject: places[clause.placed.indexOf(placed)] ?? '', name: what, entry: null };
}

function somePlacesBefore(statement: Statement): string {
  for (const { text, closer } of clausesBefore(statement).reverse()) {
    const places = closer === '，' ? SOME_PLACES.exec(text)?.[1] : undefined;
    if (places !== undefined) return places;
    if (closer === '；' || OF_ALL.test(text)) return '';
  }
  return '';
}
