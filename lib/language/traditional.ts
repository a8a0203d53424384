/**
 * Units and words of bounds (亿元, 个百分点, 约) in traditional characters, for an interface that is written in them. One
 * character for one: of the characters that stand in lib/language/data/units.json, each has a single counterpart there
 * (OpenCC's table for Taiwan agrees, tests/unit/language/traditional.test.ts), but 里, a length, which is no 裡, and 台 and
 * 厘, which are printed so. Whole sentences need words, not characters: nothing else is shown through this.
 */
const PAIRS =
  '欧歐镑鎊卢盧马馬铢銖韩韓币幣门門钱錢时時个個点點亩畝顷頃纳納华華长長车車线線吨噸两兩标標准準当當载載总總粮糧担擔气氣电電历曆钟鐘学學课課机機昼晝万萬摄攝贝貝岁歲兹茲' +
  '节節级級项項户戶条條处處辆輛张張场場头頭册冊盏盞栋棟间間块塊对對双雙种種类類发發笔筆单單届屆圆圓轮輪颗顆盘盤层層组組队隊锭錠窝窩剂劑针針丛叢讲講帧幀岗崗网網县縣乡鄉镇鎮亿億约約内內';

const counterpart = new Map<string, string>();
for (let at = 0; at < PAIRS.length; at += 2) counterpart.set(PAIRS.charAt(at), PAIRS.charAt(at + 1));

/** A unit or a bound's word in traditional characters; what has none stays. */
export function traditional(words: string): string {
  return Array.from(words, (character) => counterpart.get(character) ?? character).join('');
}
