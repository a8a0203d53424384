/**
 * Pieces that a text may repeat without end to keep its reader busy. A reader whose work grew with the square of the text would
 * need minutes for what the tests give it, and run into their limit; by how much it does grow, `npm run bench -- growth` measures.
 */
export const hostilePieces: Readonly<Record<string, string>> = {
  blanks: ' ',
  'blank lines': ' \n\u3000',
  asterisks: '*',
  'digits without punctuation': '1234567890',
  'one digit': '1',
  'numbers on lines': '12\n',
  'digits and units without punctuation': '12亿元3个5%',
  sums: '1+',
  'lone surrogates': '\ud840增长5%\udc00',
  'control characters': '\0\x01\x02增长5%',
  'short lines': '短行12个\n',
  'one long sentence': '全县实现增长，',
  'Han without punctuation': '全县各族人民团结奋斗',
  'one character': '三',
  'dates without an end': '“十二三四五六七八九1—第',
  'opening quotation marks': '“',
  'closing quotation marks': '”',
  'empty quotations': '“”',
  'opening brackets': '（“《',
  'unclosed quotations': '“两港三带建设的新',
  'beginnings of terms': '习近平新时代中国特色社会',
  'terms broken by quotation marks': '三““区',
  definitions: '“两港”即',
  brackets: '“两港”（云',
  'footnote marks': '①',
  'headings only': '一、2025年工作回顾\n',
  'salutations only': '各位代表：\n',
  'glossary headings': '名词解释\n',
  'glossary items': '1.“两港”：云港岭港\n',
  'numbered items in one line': '名词解释：1.“两港”：云港岭港。',
  abbreviations: '云岭省规划（以下简称“两港”',
};

/** The piece again and again, to about this many UTF-16 units. */
export const hostileText = (piece: string, length: number): string => piece.repeat(Math.ceil(length / piece.length));
